package nl.buurtstem.panel.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.platform.Words;

/// Where members live: a wijk, or a buurt of it for whoever wants to say so.
@Singleton
public class Places {
  private final AreaService areas;

  Places(AreaService areas) {
    this.areas = areas;
  }

  /// Where somebody lives.
  ///
  /// @param buurt empty where only the wijk was named
  public record Place(String wijk, Optional<String> buurt) {}

  /// The place with this key of an area.
  public Optional<Place> read(String key) {
    return areas
        .find(key)
        .flatMap(area ->
            area.kind() == AreaKind.WIJK
                ? Optional.of(new Place(key, Optional.empty()))
                : area.parent()
                    .filter(_ -> area.kind() == AreaKind.BUURT)
                    .filter(parent -> areas.wijken().stream().anyMatch(w -> w.key().equals(parent)))
                    .map(wijk -> new Place(wijk, Optional.of(key))));
  }

  /// The wijken, each with itself and the buurten in it that people know by name. A buurt that was
  /// chosen stays there.
  ///
  /// @param chosen key of the area that was chosen; may be empty
  public List<ProfileFields.Group> groups(Words words, String chosen) {
    return areas.wijken().stream().map(wijk -> group(words, wijk, chosen)).toList();
  }

  private ProfileFields.Group group(Words words, Area wijk, String chosen) {
    var name = AreaWords.name(words, wijk);
    var whole = choice(wijk, words.get("panel.place.whole", "area", name), chosen);
    var buurten =
        areas.within(wijk.key()).stream()
            .filter(area -> area.hasOwnName() || area.key().equals(chosen))
            .map(area -> choice(area, AreaWords.name(words, area), chosen));
    return new ProfileFields.Group(name, Stream.concat(Stream.of(whole), buurten).toList());
  }

  private static ProfileFields.Choice choice(Area area, String name, String chosen) {
    return new ProfileFields.Choice(area.key(), name, area.key().equals(chosen));
  }
}

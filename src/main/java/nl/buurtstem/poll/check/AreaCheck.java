package nl.buurtstem.poll.check;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;

/// Whether the areas that a definition names are there: those it is about, and those that people
/// can say they live in.
@Singleton
final class AreaCheck implements DefinitionCheck {
  private final AreaService areas;

  AreaCheck(AreaService areas) {
    this.areas = areas;
  }

  @Override
  public List<Finding> findings(Loaded loaded) {
    var definition = loaded.definition();
    var named = definition.areas().stream().map(area -> new Place("areas", area));
    var asked = definition.areaQuestion().stream().flatMap(AreaCheck::places);
    return Stream.concat(named, asked)
        .filter(place -> areas.find(place.area()).isEmpty())
        .map(place ->
            loaded
                .origin()
                .find(FindingCode.UNKNOWN_AREA, place.path(), Map.of("area", place.area())))
        .toList();
  }

  private record Place(String path, String area) {}

  private static Stream<Place> places(Question question) {
    return question.options().stream()
        .filter(option -> !option.dontKnow() && !option.other())
        .map(Option::id)
        .map(id -> new Place("questions." + question.id() + ".options." + id, id));
  }
}

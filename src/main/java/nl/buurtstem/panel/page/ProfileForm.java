package nl.buurtstem.panel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.panel.Profile;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Words;

/// A profile as somebody filled it in.
///
/// @param band code of the years of birth
/// @param place key of an area
/// @param language code
public record ProfileForm(String band, String place, String language) {

  /// As a form sent it.
  public static ProfileForm read(Form form) {
    return new ProfileForm(
        form.first("band").orElse(""),
        form.first("plaats").orElse(""),
        form.first("taal").orElse(""));
  }

  static ProfileForm of(Profile profile) {
    return new ProfileForm(
        profile.band().code(), profile.buurt().orElse(profile.wijk()), profile.language());
  }

  /// The profile; empty when something is wrong, which [#faults] names.
  public Optional<Profile> profile(Places places, Languages languages) {
    return BirthBand.read(band)
        .flatMap(years ->
            places
                .read(place)
                .filter(_ -> languages.find(language).isPresent())
                .map(lives -> new Profile(years, lives.wijk(), lives.buurt(), language)));
  }

  /// The fields with which something is wrong, in their order.
  public List<String> faults(Places places, Languages languages) {
    var faults = new ArrayList<String>();
    if (BirthBand.read(band).isEmpty()) {
      faults.add("band");
    }
    if (places.read(place).isEmpty()) {
      faults.add("plaats");
    }
    if (languages.find(language).isEmpty()) {
      faults.add("taal");
    }
    return faults;
  }

  /// What a form shows.
  ///
  /// @param faults the fields with which something is wrong
  public ProfileFields fields(
      Words words, Places places, Languages languages, List<String> faults) {
    return new ProfileFields(
        List.of(BirthBand.values()).stream()
            .map(years ->
                new ProfileFields.Choice(
                    years.code(), BandWords.of(words, years), years.code().equals(band)))
            .toList(),
        places.groups(words, place),
        languages.all().stream()
            .map(one ->
                new ProfileFields.Choice(one.code(), one.ownName(), one.code().equals(language)))
            .toList(),
        faults);
  }
}

package nl.buurtstem.panel.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.panel.PostalAddress;
import nl.buurtstem.panel.page.Places;
import nl.buurtstem.panel.page.ProfileForm;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.ConsentSource;

/// Somebody who said yes on paper, as staff write them down.
///
/// @param address a part on each line
/// @param source `brief` or `bijeenkomst`
/// @param paper where the paper is kept
public record LetterForm(String address, ProfileForm profile, String source, String paper) {
  private static final int LONGEST_PAPER = 100;
  private static final int LONGEST_ADDRESS = 400;

  static final LetterForm EMPTY = new LetterForm("", new ProfileForm("", "", "nl"), "brief", "");

  static LetterForm read(Form form) {
    var address = form.first("adres").orElse("").strip();
    return new LetterForm(
        address.length() > LONGEST_ADDRESS ? "" : address,
        ProfileForm.read(form),
        form.first("bron").orElse(""),
        form.first("papier").orElse("").strip());
  }

  Optional<PostalAddress> to() {
    return PostalAddress.read(address);
  }

  ConsentSource from() {
    return source.equals("bijeenkomst") ? ConsentSource.EVENT : ConsentSource.LETTER;
  }

  /// The ends of the text keys of what is wrong.
  List<String> faults(Places places, Languages languages) {
    var faults = new ArrayList<String>();
    if (to().isEmpty()) {
      faults.add("address");
    } else if (!to().get().hasPostcode()) {
      faults.add("postcode");
    }
    if (!profile.faults(places, languages).isEmpty()) {
      faults.add("profile");
    }
    if (paper.isEmpty() || paper.length() > LONGEST_PAPER) {
      faults.add("paper");
    }
    return faults;
  }

  @Override
  public String toString() {
    return "LetterForm[hidden]"; // never in a log
  }
}

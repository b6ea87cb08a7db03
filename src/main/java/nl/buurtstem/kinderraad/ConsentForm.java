package nl.buurtstem.kinderraad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Form;

/// What a supervisor filled in about the consent.
///
/// @param children as it was typed
/// @param sure whether they ticked that it holds for each child that takes part
record ConsentForm(
    String by, String children, Optional<Consent.Kind> kind, boolean sure, boolean sent) {
  static final ConsentForm EMPTY = new ConsentForm("", "", Optional.empty(), false, false);

  static ConsentForm read(Form form) {
    var by = form.first("naam").orElse("").strip();
    return new ConsentForm(
        by.length() > Consent.LONGEST_NAME ? by.substring(0, Consent.LONGEST_NAME) : by,
        form.first("kinderen").orElse("").strip(),
        form.first("soort").flatMap(Consent.Kind::read),
        form.has("zeker"),
        true);
  }

  /// The consent, where nothing lacks.
  Optional<Consent> consent(LocalDate today) {
    return faults().isEmpty()
        ? Optional.of(new Consent(kind.orElseThrow(), by, number(), today))
        : Optional.empty();
  }

  /// Keys of what lacks.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (by.isEmpty()) {
      faults.add("staff.klas.fault.by");
    }
    if (number() < Consent.FEWEST || number() > Consent.MOST) {
      faults.add("staff.klas.fault.children");
    }
    if (kind.isEmpty()) {
      faults.add("staff.klas.fault.kind");
    }
    if (!sure) {
      faults.add("staff.klas.fault.sure");
    }
    return faults;
  }

  private int number() {
    return children.matches("[0-9]{1,3}") ? Integer.parseInt(children) : 0;
  }
}

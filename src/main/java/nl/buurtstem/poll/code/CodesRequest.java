package nl.buurtstem.poll.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.code.Batch;
import nl.buurtstem.participation.code.NewBatch;
import nl.buurtstem.platform.Form;

/// A form that asks for codes, as it was sent.
///
/// @param id of the batch to be made: chosen with the form, so that sending it twice makes one
/// @param number how many, as it was typed
/// @param purpose what they are for
/// @param where for which streets or list
public record CodesRequest(UUID id, String number, String purpose, String where, boolean test) {

  static CodesRequest empty() {
    return new CodesRequest(UUID.randomUUID(), "", "", "", false);
  }

  static CodesRequest read(Form form) {
    return new CodesRequest(
        id(form.first("partij").orElse("")),
        text(form, "aantal"),
        text(form, "doel"),
        text(form, "waar"),
        form.has("proef"));
  }

  /// The same, for a form that can be sent anew.
  CodesRequest afresh() {
    return new CodesRequest(UUID.randomUUID(), number, purpose, where, test);
  }

  /// The text keys of what is wrong; empty when nothing is.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (size().isEmpty()) {
      faults.add("number");
    }
    if (purpose.isEmpty() || purpose.length() > NewBatch.LONGEST) {
      faults.add("purpose");
    }
    if (where.length() > NewBatch.LONGEST) {
      faults.add("where");
    }
    return faults;
  }

  /// The batch that is asked for.
  ///
  /// @throws IllegalArgumentException when something is wrong with it
  NewBatch batch() {
    return new NewBatch(id, size().orElse(0), test, purpose, where);
  }

  private Optional<Integer> size() {
    return number.matches("[0-9]{1,6}")
        ? Optional.of(Integer.valueOf(number)).filter(n -> n >= 1 && n <= Batch.LARGEST)
        : Optional.empty();
  }

  private static String text(Form form, String field) {
    return form.first(field).orElse("").strip();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}

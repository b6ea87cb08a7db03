package nl.buurtstem.poll.code;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.buurtstem.participation.code.NewBatch;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.sql.UuidBytes;

/// A form that asks for codes, as it was sent.
///
/// @param id of the batch to be made: chosen with the form, so that sending it twice makes one
/// @param number how many, as it was typed; empty where there is a list
/// @param purpose what they are for
/// @param where for which streets
/// @param letters whether they are to be printed on letters; otherwise they leave as a list
/// @param spoken codes of the languages on the letters
/// @param list addresses, one a line; may be empty
/// @param header whether the first line of the list has names of columns
public record CodesRequest(
    UUID id,
    String number,
    String purpose,
    String where,
    boolean test,
    boolean letters,
    List<String> spoken,
    String list,
    boolean header) {
  private static final String LETTERS = "brieven";

  static CodesRequest empty(List<String> spoken) {
    return new CodesRequest(UUID.randomUUID(), "", "", "", false, true, spoken, "", false);
  }

  static CodesRequest read(Form form) {
    return new CodesRequest(
        id(form.first("partij").orElse("")),
        text(form, "aantal"),
        text(form, "doel"),
        text(form, "waar"),
        form.has("proef"),
        form.first("vorm").orElse("").equals(LETTERS),
        form.all("taal"),
        form.first("lijst").orElse("").strip(),
        form.has("kop"));
  }

  /// The same, for a form that can be sent anew.
  CodesRequest afresh() {
    return new CodesRequest(
        UUID.randomUUID(), number, purpose, where, test, letters, spoken, list, header);
  }

  /// The number that was typed; empty when it is none.
  OptionalInt size() {
    return number.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  /// The batch that is asked for.
  ///
  /// @throws IllegalArgumentException when something is wrong with it
  NewBatch batch(int codes) {
    return new NewBatch(id, codes, test, purpose, where);
  }

  private static String text(Form form, String field) {
    return form.first(field).orElse("").strip();
  }

  /// @throws Problem `BAD_INPUT` when it is something that no form of ours has
  private static UUID id(String text) {
    if (text.isEmpty()) {
      return UUID.randomUUID();
    }
    return UuidBytes.read(text).orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT));
  }
}

package nl.buurtstem.poll.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;

/// What every export asks: what for, why, and for which program.
///
/// @param purposes to choose from
/// @param why as it was filled in
/// @param spreadsheet whether the layout for a spreadsheet was asked for
/// @param errors what must be better; empty the first time
public record ExportForm(
    List<Purpose> purposes, String why, boolean spreadsheet, List<Fault> errors) {

  /// A purpose to choose.
  public record Purpose(String value, String text, boolean chosen) {}

  /// What must be better, and the id of the field.
  public record Fault(String field, String text) {}

  /// @param checked whether the form was sent, so that what lacks is said
  static ExportForm of(ExportRequest asked, Words words, boolean checked) {
    var purposes =
        Arrays.stream(ExportRequest.Purpose.values())
            .map(purpose ->
                new Purpose(
                    purpose.path(),
                    words.get(purpose.key()),
                    asked.purpose().filter(purpose::equals).isPresent()))
            .toList();
    return new ExportForm(
        purposes,
        asked.why(),
        asked.layout() == ExportRequest.Layout.SPREADSHEET,
        checked ? faults(asked, words) : List.of());
  }

  private static List<Fault> faults(ExportRequest asked, Words words) {
    var faults = new ArrayList<Fault>();
    if (asked.lacksPurpose()) {
      faults.add(new Fault("doel", words.get("staff.export.fault.purpose")));
    }
    if (asked.lacksWhy()) {
      faults.add(
          new Fault(
              "waarom", words.get("staff.export.fault.why", "most", ExportRequest.LONGEST_WHY)));
    }
    return faults;
  }

  /// What must be better in a field.
  public Optional<String> error(String field) {
    return errors.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::text)
        .findFirst();
  }
}

package nl.buurtstem.panel.page;

import java.util.List;

/// The fields of a profile, as a form shows them.
///
/// @param faults keys of the fields with which something is wrong: `band`, `plaats`, `taal`
public record ProfileFields(
    List<Choice> bands, List<Group> places, List<Choice> languages, List<String> faults) {

  /// Something to choose.
  public record Choice(String value, String name, boolean chosen) {}

  /// A wijk with what can be chosen of it.
  public record Group(String name, List<Choice> choices) {}

  /// Whether something is wrong with a field.
  public boolean wrong(String field) {
    return faults.contains(field);
  }
}

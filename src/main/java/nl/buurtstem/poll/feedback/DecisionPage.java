package nl.buurtstem.poll.feedback;

import java.util.List;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.platform.Language;

/// Where a decision is recorded, changed or taken away.
///
/// @param poll its title
/// @param back the address of all decisions of the poll
/// @param form what was typed, or what is stored
/// @param statuses what can become of it
/// @param others the languages beside Dutch
/// @param faults what must be better, in words
public record DecisionPage(
    StaffFrame staff,
    String poll,
    String back,
    String action,
    FeedbackForm form,
    List<DecisionStatus> statuses,
    List<Language> others,
    List<String> faults) {

  /// What was typed about what happens.
  public String text(String language) {
    return form.texts().getOrDefault(language, "");
  }

  /// What was typed as the reason.
  public String why(String language) {
    return form.whys().getOrDefault(language, "");
  }
}

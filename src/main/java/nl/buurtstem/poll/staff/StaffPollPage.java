package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditPage;
import nl.buurtstem.access.StaffFrame;

/// One poll, for staff.
///
/// @param address of this page
/// @param hasTexts whether people can write to a question of it
/// @param hasCodes whether it is a poll by code, and the reader may make codes
/// @param hasFeedback whether the reader may record what was decided
/// @param hasMarked whether responses to it can look odd when they come
/// @param outcome where the results can be seen before they are public
/// @param published where the results are seen once they are
/// @param wijken the pages of wijken that lead to them then
/// @param steps what the reader may do with it now
/// @param facts label and value, in words
/// @param errors how many of the findings keep it from opening
/// @param mayFill whether made-up responses can be added
/// @param mayExport whether the reader may take the responses out
/// @param mayEdit whether the reader may change it
/// @param notice what just happened, in words
public record StaffPollPage(
    StaffFrame staff,
    String title,
    String address,
    String residentAddress,
    String stateKey,
    boolean open,
    boolean hasTexts,
    boolean hasCodes,
    boolean hasFeedback,
    boolean hasMarked,
    Optional<String> outcome,
    Optional<String> published,
    List<Link> wijken,
    List<StaffStep> steps,
    List<Fact> facts,
    Responses responses,
    List<LanguageState> languages,
    long errors,
    List<StaffFinding> findings,
    List<Version> versions,
    List<AuditPage.Line> log,
    boolean mayFill,
    boolean mayEdit,
    boolean mayExport,
    Optional<String> notice) {

  /// A link in words.
  public record Link(String text, String url) {}

  /// A label with its value.
  public record Fact(String label, String value) {}

  /// What came in.
  ///
  /// @param simulated how many of all are made up
  public record Responses(
      long all,
      long simulated,
      long unfinished,
      List<StaffBar> days,
      List<StaffBar> languages,
      List<StaffBar> channels,
      List<StaffBar> areas) {}

  /// A language of the poll, and whether a native speaker has read the product's texts in it.
  public record LanguageState(
      String name, String code, String dir, boolean reviewed, long faults, String preview) {}

  /// A version as it was added.
  public record Version(int number, boolean current, String sha256, String by, String at) {}
}

package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Promises;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.Said;

/// One screen of a preview. Nothing on it can be sent.
///
/// @param mark says in Dutch that it is a preview
public record StaffPreviewScreen(
    Frame frame,
    String mark,
    Said title,
    Content content,
    Optional<String> back,
    Optional<String> next) {

  /// What is on the screen.
  public sealed interface Content {}

  /// What is said before the first question.
  ///
  /// @param contact whom to ask
  /// @param needsCode whether residents fill in a code here first
  public record Introduction(
      Said asker,
      List<Said> why,
      List<Said> whatHappens,
      Said contact,
      Promises promises,
      boolean needsCode)
      implements Content {}

  /// A question, or one row of it.
  public record Asked(QuestionView question) implements Content {}

  /// All questions on one page.
  ///
  /// @param required why some of them have to be answered, by their ids
  public record Whole(List<QuestionView> questions, Map<String, Said> required)
      implements Content {}

  /// All questions before they are sent, none of them answered.
  public record Overview(List<Line> lines) implements Content {}

  /// A question in the overview.
  ///
  /// @param address of its screen
  public record Line(Said question, String address) {}

  /// What is said after sending.
  ///
  /// @param thanks the poll's own line
  /// @param results when the results come, in words
  public record Thanks(Optional<Said> thanks, String results) implements Content {}
}

package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.guard.Challenge;
import nl.buurtstem.poll.page.Said;

/// All answers before they are sent.
///
/// @param poll the poll's title
/// @param lines one per question
/// @param send where the form goes
/// @param back the address of the last question
/// @param missing how many questions that cannot be skipped have no answer
/// @param notice something that just happened, in words
/// @param challenge work for the browser before it can be sent
public record OverviewPage(
    Frame frame,
    Said poll,
    List<Line> lines,
    String send,
    String back,
    int missing,
    Optional<String> notice,
    Optional<Challenge> challenge) {

  /// A question and its answer.
  ///
  /// @param answer in words; empty where there is none
  /// @param change where it can be changed
  /// @param missing whether it must be answered before sending
  public record Line(Said question, List<Part> answer, String change, boolean missing) {}

  /// A part of an answer.
  ///
  /// @param row what it answers, where a question has rows
  public record Part(Optional<Said> row, Said text) {

    /// An answer to the question itself.
    static Part of(Said text) {
      return new Part(Optional.empty(), text);
    }
  }
}

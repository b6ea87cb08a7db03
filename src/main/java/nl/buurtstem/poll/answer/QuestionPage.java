package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.Said;

/// One question, or one row of it.
///
/// @param poll the poll's title
/// @param action where its form goes
/// @param revision of the draft that the page was made from; empty where that is not known
/// @param seen a mark of the answer that the page knows
/// @param fromOverview whether the reader came to correct this one answer
/// @param back the address of the question before, where there is one
/// @param required why it cannot be skipped, where it cannot
/// @param timeLeft about how long the rest takes, in long polls
/// @param place how many of the questions are behind, for the bird on the wire
/// @param part which of the rows this is, in words, where the question has more
/// @param audio the address of a recording of it in the page's language
/// @param aloud whether a voice of the reader's own device may read it: the page is in Dutch or
///   English and so is the question
/// @param notice something that just happened, in words
/// @param newer an answer that was saved after the page that was sent had been made
public record QuestionPage(
    Frame frame,
    Said poll,
    QuestionView question,
    String action,
    String revision,
    String seen,
    boolean fromOverview,
    Optional<String> back,
    Optional<Said> required,
    Optional<String> timeLeft,
    Place place,
    Optional<String> part,
    Optional<String> audio,
    boolean aloud,
    Optional<String> notice,
    Optional<Newer> newer) {

  /// An answer that is saved, beside the other one that the page shows.
  ///
  /// @param answer in words
  /// @param keep where to go on and leave it as it is
  public record Newer(List<OverviewPage.Part> answer, String keep) {}

  /// How far the reader is.
  ///
  /// @param behind questions that are behind
  /// @param all questions that are asked, as far as is known now
  public record Place(int behind, int all) {}
}

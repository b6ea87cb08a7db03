package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.guard.Challenge;
import nl.buurtstem.poll.page.QuestionView;
import nl.buurtstem.poll.page.Said;

/// A whole short poll on one page.
///
/// @param required why a question cannot be skipped, by the id of its view
/// @param stray what is wrong with none of the questions, such as a field that does not exist
/// @param action where its form goes
/// @param back the address of the introduction
/// @param revision of the saved answers that it shows; 0 for none
/// @param notice something that just happened, in words
/// @param challenge work for the browser before it can be sent
public record OnePage(
    Frame frame,
    Said title,
    List<QuestionView> questions,
    Map<String, Said> required,
    List<String> stray,
    String action,
    String back,
    int revision,
    Optional<String> notice,
    Optional<Challenge> challenge) {

  /// The same, with work for the browser.
  OnePage with(Challenge work) {
    return new OnePage(
        frame,
        title,
        questions,
        required,
        stray,
        action,
        back,
        revision,
        notice,
        Optional.of(work));
  }

  /// Whether anything is wrong with what was sent.
  public boolean faulty() {
    return !stray.isEmpty() || questions.stream().anyMatch(QuestionView::faulty);
  }
}

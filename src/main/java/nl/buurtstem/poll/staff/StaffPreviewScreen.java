package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.page.QuestionView;

/// One screen of a preview: the introduction, or a question. Nothing on it can be sent.
///
/// @param mark says in Dutch that it is a preview
/// @param introduction the first screen; empty on the others
/// @param question of this screen; empty on the first
public record StaffPreviewScreen(
    Frame frame,
    String mark,
    Said title,
    Optional<Introduction> introduction,
    Optional<QuestionView> question,
    Optional<String> back,
    Optional<String> next) {

  /// What is said before the first question.
  public record Introduction(Said asker, List<Said> why, List<Said> whatHappens, String minutes) {}
}

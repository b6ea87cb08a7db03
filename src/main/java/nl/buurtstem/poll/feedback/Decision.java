package nl.buurtstem.poll.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.survey.Texts;

/// What was decided about something that residents said in a poll.
///
/// @param text what happens; always in Dutch, in other languages where somebody wrote it
/// @param why the reason; always there when it will not be done
/// @param on the day on which it was decided, which cannot be in the future
/// @param answerable who answers for it, and how to reach them
/// @param revision grows with every change
public record Decision(
    UUID id,
    DecisionStatus status,
    Texts text,
    Optional<Texts> why,
    LocalDate on,
    String answerable,
    int revision) {

  /// Whether both say the same, whenever they were written.
  boolean saysTheSameAs(Decision other) {
    return status == other.status
        && text.equals(other.text)
        && why.equals(other.why)
        && on.equals(other.on)
        && answerable.equals(other.answerable);
  }
}

package nl.buurtstem.poll.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Texts;

/// A decision as residents read it.
///
/// @param status the key of its words
/// @param doing whether it will be done
/// @param on when it was decided, in words
/// @param answerable who answers for it, as they wrote it in Dutch
public record DecisionView(
    String status, boolean doing, Said text, Optional<Said> why, String on, Said answerable) {

  /// Whether some of it is in Dutch only, on a page in another language.
  public boolean onlyDutch() {
    return text.foreign() || why.filter(Said::foreign).isPresent();
  }

  /// Decisions in the language of a page, in their order.
  public static List<DecisionView> of(List<Decision> decisions, Say say) {
    return decisions.stream().map(decision -> of(decision, say)).toList();
  }

  private static DecisionView of(Decision decision, Say say) {
    var frame = say.frame();
    return new DecisionView(
        decision.status().key(),
        decision.status() == DecisionStatus.DOING,
        say.of(decision.text()),
        decision.why().map(say::of),
        frame.t("feedback.decided_on", "date", frame.words().date(decision.on())),
        say.of(new Texts(DecisionStore.DUTCH, Map.of(DecisionStore.DUTCH, decision.answerable()))));
  }
}

package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.guard.Entrance;
import nl.buurtstem.platform.guard.Guard;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.platform.guard.Verdict;

/// Judges who fills in a form that sends somebody a message.
@Singleton
class PanelGuard {
  /// A family or a stand at a market; after that the browsers of the network do some work first.
  private static final Entrance ENTRANCE = new Entrance("panel", 10);

  private final Guard guard;

  PanelGuard(Guard guard) {
    this.guard = guard;
  }

  Verdict judge(HttpRequest<?> request, Form form) {
    return guard.judge(request, ENTRANCE, Signs.of(form, Optional.empty(), 0));
  }

  /// Whether something was sent that no person sends: it gets the same answer, and nothing happens.
  static boolean robot(Verdict.Welcome welcome) {
    return welcome.marks().contains(Mark.TRAP);
  }
}

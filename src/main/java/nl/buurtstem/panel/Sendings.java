package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.batch.BatchStanding;
import nl.buurtstem.messaging.batch.Batches;

/// What was sent for a draw, and its end. A batch by itself is halted and continued on its own
/// page.
@Singleton
public class Sendings {
  private final SendingStore sendings;
  private final DrawStore draws;
  private final Batches batches;
  private final AuditLog audit;

  Sendings(SendingStore sendings, DrawStore draws, Batches batches, AuditLog audit) {
    this.sendings = sendings;
    this.draws = draws;
    this.batches = batches;
    this.audit = audit;
  }

  /// What was sent, the first one first.
  @Transactional(readOnly = true)
  public List<Sending> of(PanelDraw draw) {
    return sendings.of(draw.id());
  }

  /// The draw for which a batch was sent.
  @Transactional(readOnly = true)
  public Optional<UUID> drawOf(UUID batch) {
    return sendings.drawOf(batch);
  }

  /// How what was sent together stands.
  public BatchStanding standing(Sending sending) {
    return batches.standing(sending.batch()).orElseThrow();
  }

  /// Stops the draw: what was not handed over is never sent, and nobody is invited or reminded any
  /// more. Who has an invitation can still answer.
  public void stop(PanelDraw draw, Staff staff) {
    of(draw).forEach(sending -> batches.stop(sending.batch(), staff.name()));
    end(draw, staff);
  }

  @Transactional
  void end(PanelDraw draw, Staff staff) {
    boolean stopped =
        draws.move(draw.id(), PanelDraw.State.INVITED, PanelDraw.State.STOPPED)
            || draws.move(draw.id(), PanelDraw.State.DRAWN, PanelDraw.State.STOPPED);
    if (stopped) {
      audit.record(staff, "panel.stopped", draw.pollKey(), draw.id().toString());
    }
  }
}

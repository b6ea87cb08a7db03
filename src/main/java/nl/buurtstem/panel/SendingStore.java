package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;

/// The table `panel_sending`, within the caller's transaction.
@Singleton
class SendingStore {
  private static final String INSERT =
      """
      INSERT INTO panel_sending (id, draw_id, kind, code_batch, form_id, state, wanted, ready,
        made_by, made_at)
      VALUES (?, ?, ?, ?, ?, 'FILLING', ?, 0, ?, ?)
      """;
  private static final String SELECT =
      "SELECT id, draw_id, kind, made_by, made_at, state, wanted, ready FROM panel_sending ";
  private static final String OF_DRAW = SELECT + "WHERE draw_id = ? ORDER BY made_at, id";
  private static final String ASKED =
      SELECT
          + """
          WHERE draw_id = ? AND kind = ? AND (form_id = ? OR state = 'FILLING')
          ORDER BY CASE WHEN form_id = ? THEN 0 ELSE 1 END, made_at LIMIT 1
          """;
  private static final String HOLD = SELECT + "WHERE id = ? AND state = 'FILLING' FOR UPDATE";
  private static final String TAKE =
      SELECT + "WHERE state = 'FILLING' ORDER BY made_at LIMIT 1 FOR UPDATE SKIP LOCKED";
  private static final String MORE = "UPDATE panel_sending SET ready = ready + ? WHERE id = ?";
  private static final String END = "UPDATE panel_sending SET state = ? WHERE id = ?";
  private static final String DRAW_OF = "SELECT draw_id FROM panel_sending WHERE id = ?";

  private final Sql sql;
  private final Clock clock;

  SendingStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Remembers what staff asked. Its codes, if it makes any, are a batch with the id of the batch.
  void insert(UUID batch, PanelDraw draw, Sending.Kind kind, UUID form, int wanted, String by) {
    Optional<UUID> codes = kind == Sending.Kind.INVITE ? Optional.of(batch) : Optional.empty();
    sql.change(INSERT, batch, draw.id(), kind, codes, form, wanted, by, clock.instant());
  }

  /// What this form asked; otherwise what is being made of the same kind for the draw.
  Optional<Sending> asked(UUID draw, Sending.Kind kind, UUID form) {
    return sql.first(ASKED, SendingStore::sending, draw, kind, form, form);
  }

  /// A sending of which messages are still to be made, held until the transaction ends.
  Optional<Sending> hold(UUID batch) {
    return sql.first(HOLD, SendingStore::sending, batch);
  }

  /// The oldest such that nobody else holds.
  Optional<Sending> take() {
    return sql.first(TAKE, SendingStore::sending);
  }

  void more(Sending sending, int made) {
    sql.change(MORE, made, sending.batch());
  }

  void end(Sending sending, Sending.State state) {
    sql.change(END, state, sending.batch());
  }

  /// What was asked for a draw, the first one first.
  List<Sending> of(UUID draw) {
    return sql.list(OF_DRAW, SendingStore::sending, draw);
  }

  /// The draw for which a batch was made.
  Optional<UUID> drawOf(UUID batch) {
    return sql.first(DRAW_OF, row -> row.id(1), batch);
  }

  private static Sending sending(SqlRow row) throws SQLException {
    return new Sending(
        row.id(1),
        row.id(2),
        row.one(Sending.Kind.class, 3),
        row.text(4),
        row.moment(5),
        row.one(Sending.State.class, 6),
        (int) row.number(7),
        (int) row.number(8));
  }
}

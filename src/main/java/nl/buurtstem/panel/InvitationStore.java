package nl.buurtstem.panel;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.platform.sql.UuidBytes;

/// The tables `panel_invitation` and `panel_invited`, within the caller's transaction.
@Singleton
class InvitationStore {
  private static final String INSERT =
      """
      INSERT INTO panel_invitation (id, draw_id, poll_id, member_id, frame_number, state, code,
        reminders, invited_at)
      VALUES (?, ?, ?, ?, ?, 'INVITED', ?, 0, ?)
      """;
  private static final String COUNTED =
      "INSERT INTO panel_invited (member_id, draw_id, invited_on) VALUES (?, ?, ?)";
  private static final String MESSAGE = "UPDATE panel_invitation SET message_id = ? WHERE id = ?";
  private static final String NEXT =
      "SELECT "
          + MemberStore.COLUMNS
          + """
          , f.number, f.wijk, f.buurt, f.birth_years
          FROM panel_frame f JOIN panel_member m ON m.id = f.member_id
          WHERE f.draw_id = ? AND m.state = 'ACTIVE'
            AND NOT EXISTS
              (SELECT 1 FROM panel_invitation i WHERE i.poll_id = ? AND i.member_id = m.id)
            AND (SELECT COUNT(*) FROM panel_invited y
              WHERE y.member_id = m.id AND y.invited_on > ?) < ?
          ORDER BY f.wijk, f.buurt, f.birth_years, f.place
          """;
  private static final String INVITATION =
      "SELECT "
          + MemberStore.COLUMNS
          + """
          , i.id, i.state, i.code, i.message_id, i.reminders, i.invited_at,
            f.wijk, f.buurt, f.birth_years, i.printed_at, i.reminded_at
          FROM panel_invitation i
          JOIN panel_frame f ON f.draw_id = i.draw_id AND f.number = i.frame_number
          LEFT JOIN panel_member m ON m.id = i.member_id
          WHERE i.code IS NOT NULL AND
          """;
  private static final String OF_DRAW = INVITATION + "i.draw_id = ? ORDER BY i.id";
  private static final String ONE = INVITATION + "i.id = ?";
  private static final String STAND =
      """
      SELECT f.wijk, f.buurt, f.birth_years, COUNT(*)
      FROM panel_invitation i
      JOIN panel_frame f ON f.draw_id = i.draw_id AND f.number = i.frame_number
      WHERE i.draw_id = ? AND i.state = 'INVITED' GROUP BY f.wijk, f.buurt, f.birth_years
      """;
  private static final String DROP = "UPDATE panel_invitation SET state = 'DROPPED' WHERE id = ?";
  private static final String WITHDRAW = "DELETE FROM panel_invitation WHERE id = ?";
  private static final String NOT_COUNTED =
      """
      DELETE FROM panel_invited WHERE draw_id = (SELECT draw_id FROM panel_invitation WHERE id = ?)
        AND member_id = (SELECT member_id FROM panel_invitation WHERE id = ?)
      """;
  private static final String REMINDED =
      """
      UPDATE panel_invitation SET reminders = reminders + 1, reminded_at = ?
      WHERE id = ? AND reminders = ?
      """;
  private static final String PRINTED = "UPDATE panel_invitation SET printed_at = ? WHERE id = ?";
  private static final String NOT_REMINDED =
      """
      UPDATE panel_invitation SET reminders = reminders - 1, reminded_at = NULL
      WHERE id = ? AND reminders > 0
      """;
  private static final String UNLINK =
      """
      UPDATE panel_invitation SET code = NULL, member_id = NULL, message_id = NULL
      WHERE draw_id = ?
      """;

  private final Sql sql;
  private final SealedColumn codes;
  private final Clock clock;

  InvitationStore(Sql sql, @Named(SealedPanel.CODE) SealedColumn codes, Clock clock) {
    this.sql = sql;
    this.codes = codes;
    this.clock = clock;
  }

  /// Somebody of a frame who can be invited now.
  record Next(Member member, int number, Stratum stratum) {}

  /// Those of a draw's frame who can be invited now, each stratum in the order of its lots.
  List<Next> next(PanelDraw draw, LocalDate since, int most) {
    return sql.list(
        NEXT,
        row -> new Next(MemberStore.member(row), (int) row.number(11), stratum(row, 12)),
        draw.id(),
        draw.poll(),
        since,
        most);
  }

  UUID insert(PanelDraw draw, Next next, Code code) {
    var id = UUID.randomUUID();
    var sealed =
        codes.seal(UuidBytes.of(id), code.characters().getBytes(StandardCharsets.US_ASCII));
    sql.change(
        INSERT,
        id,
        draw.id(),
        draw.poll(),
        next.member().id(),
        next.number(),
        sealed,
        clock.instant());
    sql.change(COUNTED, next.member().id(), draw.id(), Zones.today(clock));
    return id;
  }

  void message(UUID invitation, UUID message) {
    sql.change(MESSAGE, message, invitation);
  }

  /// The invitations of a draw; none once it has closed.
  List<Invitation> of(UUID draw) {
    return sql.list(OF_DRAW, this::invitation, draw);
  }

  /// How many of each stratum are invited and did not drop out.
  Map<Stratum, Integer> standing(UUID draw) {
    var counts = new HashMap<Stratum, Integer>();
    sql.list(STAND, row -> counts.put(stratum(row, 1), (int) row.number(4)), draw);
    return counts;
  }

  /// An invitation that is not forgotten.
  Optional<Invitation> find(UUID invitation) {
    return sql.first(ONE, this::invitation, invitation);
  }

  void drop(Invitation invitation) {
    sql.change(DROP, invitation.id());
  }

  /// They were not reached: they dropped out, and it does not count for their year.
  void lose(Invitation invitation) {
    sql.change(NOT_COUNTED, invitation.id(), invitation.id());
    drop(invitation);
  }

  /// As if it had never been.
  void withdraw(Invitation invitation) {
    sql.change(NOT_COUNTED, invitation.id(), invitation.id());
    sql.change(WITHDRAW, invitation.id());
  }

  /// Whether it is the next reminder, and nobody sent it meanwhile.
  boolean reminded(Invitation invitation) {
    return sql.change(REMINDED, clock.instant(), invitation.id(), invitation.reminders()) == 1;
  }

  /// Its letter was printed.
  void printed(UUID invitation) {
    sql.change(PRINTED, clock.instant(), invitation);
  }

  /// That reminder was never sent.
  void notReminded(UUID invitation) {
    sql.change(NOT_REMINDED, invitation);
  }

  /// Forgets whom the invitations of a draw were for, and with which codes.
  void unlink(UUID draw) {
    sql.change(UNLINK, draw);
  }

  private Invitation invitation(SqlRow row) throws SQLException {
    var id = row.id(11);
    var code = codes.open(UuidBytes.of(id), row.bytes(13).orElseThrow());
    Optional<Member> member =
        row.optionalId(1).isEmpty() ? Optional.empty() : Optional.of(MemberStore.member(row));
    return new Invitation(
        id,
        member,
        stratum(row, 17),
        row.text(12).equals("DROPPED"),
        new Code(new String(code, StandardCharsets.US_ASCII)),
        row.optionalId(14),
        (int) row.number(15),
        row.moment(16),
        row.optionalMoment(20).isPresent(),
        row.optionalMoment(21));
  }

  private static Stratum stratum(SqlRow row, int from) throws SQLException {
    return new Stratum(
        row.text(from), row.optionalText(from + 1), DrawStore.band(row.text(from + 2)));
  }
}

package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.ContactId;

/// The tables `panel_member` and `panel_departure`, within the caller's transaction.
@Singleton
class MemberStore {
  static final String COLUMNS =
      """
      m.id, m.contact_id, m.channel, m.state, m.birth_years, m.wijk, m.buurt, m.language,
        m.joined_on, m.simulated
      """;
  private static final String SELECT = "SELECT " + COLUMNS + " FROM panel_member m ";
  private static final String BY_ID = SELECT + "WHERE m.id = ?";
  private static final String BY_CONTACT = SELECT + "WHERE m.contact_id = ?";
  private static final String GOING = SELECT + "WHERE m.state = ? AND m.made_at < ? LIMIT ?";
  private static final String IN_STATE = SELECT + "WHERE m.state = ?";
  private static final String TO_ASK =
      SELECT
          + "WHERE m.state IN ('ACTIVE', 'PAUSED') AND m.seen_on < ? AND m.stay_asked_on IS NULL"
          + " AND m.simulated = FALSE AND m.contact_id IS NOT NULL LIMIT ?";
  private static final String SILENT =
      SELECT + "WHERE m.state IN ('ACTIVE', 'PAUSED') AND m.stay_asked_on < ? LIMIT ?";
  private static final String ASKED = "UPDATE panel_member SET stay_asked_on = ? WHERE id = ?";
  private static final String INSERT =
      """
      INSERT INTO panel_member (id, contact_id, channel, state, birth_years, wijk, buurt, language,
        source, simulated, made_at, joined_on, seen_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE id = id
      """;
  private static final String CHANGE =
      """
      UPDATE panel_member SET birth_years = ?, wijk = ?, buurt = ?, language = ?, seen_on = ?,
        stay_asked_on = NULL
      WHERE id = ?
      """;
  private static final String CONFIRM =
      """
      UPDATE panel_member SET state = 'ACTIVE', joined_on = ?, seen_on = ?
      WHERE id = ? AND state = 'WAITING'
      """;
  private static final String MOVE =
      """
      UPDATE panel_member SET state = ?, seen_on = ?, stay_asked_on = NULL
      WHERE id = ? AND state = ?
      """;
  private static final String DELETE = "DELETE FROM panel_member WHERE id = ?";
  private static final String DEPARTED =
      """
      INSERT INTO panel_departure (wijk, birth_years, reason, gone_on, simulated)
      VALUES (?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final Clock clock;

  MemberStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Why somebody is no longer a member. The names are stored.
  enum Reason {
    /// Left by themselves.
    LEFT,
    /// Said STOP.
    STOPPED,
    /// Was not heard of for a long time.
    INACTIVE
  }

  Optional<Member> find(UUID id) {
    return sql.first(BY_ID, MemberStore::member, id);
  }

  Optional<Member> find(ContactId contact) {
    return sql.first(BY_CONTACT, MemberStore::member, contact.value());
  }

  Optional<Member> lock(UUID id) {
    return sql.first(BY_ID + " FOR UPDATE", MemberStore::member, id);
  }

  Optional<Member> lock(ContactId contact) {
    return sql.first(BY_CONTACT + " FOR UPDATE", MemberStore::member, contact.value());
  }

  /// Adds somebody who still has to confirm, unless they are there.
  void insert(UUID id, ContactId contact, Channel channel, Profile profile, ConsentSource source) {
    insert(id, contact, channel, MemberState.WAITING, profile, source, false);
  }

  /// Adds a made-up member.
  void insertSimulated(
      UUID id, ContactId contact, Channel channel, Profile profile, ConsentSource source) {
    insert(id, contact, channel, MemberState.ACTIVE, profile, source, true);
  }

  private void insert(
      UUID id,
      ContactId contact,
      Channel channel,
      MemberState state,
      Profile profile,
      ConsentSource source,
      boolean simulated) {
    var joined = state == MemberState.WAITING ? Optional.<LocalDate>empty() : Optional.of(today());
    sql.change(
        INSERT,
        id,
        contact.value(),
        channel,
        state,
        profile.band().code(),
        profile.wijk(),
        profile.buurt(),
        profile.language(),
        source,
        simulated,
        clock.instant(),
        joined,
        today());
  }

  void change(UUID id, Profile profile) {
    sql.change(
        CHANGE,
        profile.band().code(),
        profile.wijk(),
        profile.buurt(),
        profile.language(),
        today(),
        id);
  }

  /// Whether they had not confirmed before.
  boolean confirm(UUID id) {
    return sql.change(CONFIRM, today(), today(), id) == 1;
  }

  boolean move(UUID id, MemberState from, MemberState to) {
    return sql.change(MOVE, to, today(), id, from) == 1;
  }

  /// Somebody who never confirmed: nothing stays.
  void forget(Member member) {
    sql.change(DELETE, member.id());
  }

  /// Somebody who was a member: that one left their stratum stays.
  void remove(Member member, Reason reason) {
    sql.change(DELETE, member.id());
    sql.change(
        DEPARTED,
        member.profile().wijk(),
        member.profile().band().code(),
        reason,
        today(),
        member.simulated());
  }

  /// Some who did not confirm in time.
  List<Member> neverConfirmed(Instant before, int most) {
    return sql.list(GOING, MemberStore::member, MemberState.WAITING, before, most);
  }

  /// Some who were not heard of since a day, and were not asked yet whether they stay.
  List<Member> toAsk(LocalDate since, int most) {
    return sql.list(TO_ASK, MemberStore::member, since, most);
  }

  void asked(Member member) {
    sql.change(ASKED, today(), member.id());
  }

  /// Some who were asked before a day whether they stay, and were not heard of since.
  List<Member> silent(LocalDate since, int most) {
    return sql.list(SILENT, MemberStore::member, since, most);
  }

  /// Some who said STOP, not heard of since a day.
  List<Member> stoppedBefore(LocalDate since) {
    return sql.list(
        IN_STATE + " AND m.seen_on < ?", MemberStore::member, MemberState.STOPPED, since);
  }

  List<Member> in(MemberState state) {
    return sql.list(IN_STATE, MemberStore::member, state);
  }

  /// A row of [#COLUMNS].
  static Member member(SqlRow row) throws SQLException {
    return new Member(
        row.id(1),
        row.optionalId(2).map(ContactId::new),
        row.one(Channel.class, 3),
        row.one(MemberState.class, 4),
        new Profile(
            BirthBand.read(row.text(5)).orElseThrow(),
            row.text(6),
            row.optionalText(7),
            row.text(8)),
        Optional.ofNullable(row.day(9)),
        row.yes(10));
  }

  private LocalDate today() {
    return Zones.today(clock);
  }
}

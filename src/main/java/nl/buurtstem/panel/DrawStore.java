package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Draw;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.sql.DatabaseException;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.platform.sql.UuidBytes;

/// The tables `panel_draw`, `panel_frame` and `panel_stratum`, within the caller's transaction.
@Singleton
class DrawStore {
  private static final int AT_ONCE = 1_000;
  private static final String TURN = "SELECT id FROM panel_turn WHERE id = 1 FOR UPDATE";
  private static final String INSERT =
      """
      INSERT INTO panel_draw (id, poll_id, poll_key, state, seed, size, minimum, by_buurt,
        by_population, simulated, made_by, made_at)
      VALUES (?, ?, ?, 'DRAWN', ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FRAME =
      """
      INSERT INTO panel_frame (draw_id, number, wijk, buurt, birth_years, place, drawn, member_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String STRATUM =
      """
      INSERT INTO panel_stratum (draw_id, wijk, buurt, birth_years, weight, available, taken)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      SELECT id, poll_id, poll_key, state, seed, size, minimum, by_buurt, by_population, simulated,
        made_by, made_at
      FROM panel_draw
      """;
  private static final String STRATA =
      """
      SELECT wijk, buurt, birth_years, weight, available, taken, invited, answered, dropped
      FROM panel_stratum WHERE draw_id = ? ORDER BY wijk, buurt, birth_years
      """;
  private static final String TAKEN =
      "SELECT draw_id, SUM(taken) FROM panel_stratum GROUP BY draw_id";
  private static final String MOVE = "UPDATE panel_draw SET state = ? WHERE id = ? AND state = ?";
  private static final String CLOSE =
      "UPDATE panel_draw SET state = 'CLOSED', closed_at = ? WHERE id = ?";
  private static final String RESULT =
      """
      UPDATE panel_stratum SET invited = ?, answered = ?, dropped = ?
      WHERE draw_id = ? AND wijk = ? AND buurt = ? AND birth_years = ?
      """;
  private static final String UNLINK = "UPDATE panel_frame SET member_id = NULL WHERE draw_id = ?";
  private static final String CANDIDATES =
      """
      SELECT m.id, m.wijk, m.buurt, m.birth_years FROM panel_member m
      WHERE m.state = 'ACTIVE' AND m.simulated = ? AND m.wijk IN (%s)
        AND NOT EXISTS
          (SELECT 1 FROM panel_invitation i WHERE i.poll_id = ? AND i.member_id = m.id)
        AND (SELECT COUNT(*) FROM panel_invited y WHERE y.member_id = m.id AND y.invited_on > ?) < ?
      ORDER BY m.id
      """;
  private static final String FRAME_OF =
      """
      SELECT number, wijk, buurt, birth_years, place, drawn FROM panel_frame
      WHERE draw_id = ? ORDER BY number
      """;

  private final Sql sql;
  private final Connection connection;
  private final Clock clock;

  DrawStore(Sql sql, Connection connection, Clock clock) {
    this.sql = sql;
    this.connection = connection;
    this.clock = clock;
  }

  /// Somebody who can be drawn.
  record Eligible(UUID member, Stratum stratum) {}

  /// A line of a frame, without who it is.
  ///
  /// @param place in the order of the stratum, from 1
  record FrameLine(int number, Stratum stratum, int place, boolean drawn) {}

  /// Nobody else draws or invites until the transaction ends.
  void takeTurn() {
    sql.number(TURN);
  }

  /// Who can be drawn for a poll, in an order that says nothing.
  ///
  /// @param since from when on invitations count
  /// @param most so many invitations since then are the limit
  List<Eligible> candidates(
      List<String> wijken, boolean simulated, UUID poll, LocalDate since, int most) {
    if (wijken.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<Object>();
    values.add(simulated);
    values.addAll(wijken);
    values.addAll(List.of(poll, since, most));
    var marks = String.join(", ", Collections.nCopies(wijken.size(), "?"));
    return sql.list(
        CANDIDATES.formatted(marks),
        row ->
            new Eligible(
                row.id(1), new Stratum(row.text(2), row.optionalText(3), band(row.text(4)))),
        values.toArray());
  }

  void insert(PanelDraw draw, Draw drawn, List<UUID> members, List<StratumCount> strata) {
    var wish = draw.wish();
    sql.change(
        INSERT,
        draw.id(),
        draw.poll(),
        draw.pollKey(),
        wish.seed(),
        wish.size(),
        wish.minimum(),
        wish.byBuurt(),
        wish.byPopulation(),
        draw.simulated(),
        draw.madeBy(),
        draw.madeAt());
    insertFrame(draw.id(), drawn, members);
    for (var each : strata) {
      var stratum = each.stratum();
      sql.change(
          STRATUM,
          draw.id(),
          stratum.wijk(),
          stratum.buurt().orElse(""),
          stratum.band().code(),
          each.weight(),
          each.available(),
          each.taken());
    }
  }

  private void insertFrame(UUID id, Draw drawn, List<UUID> members) {
    try (var insert = connection.prepareStatement(FRAME)) {
      int waiting = 0;
      for (var stratum : drawn.order().entrySet()) {
        int taken = drawn.taken().getOrDefault(stratum.getKey(), 0);
        int place = 0;
        for (var candidate : stratum.getValue()) {
          place++;
          insert.setBytes(1, UuidBytes.of(id));
          insert.setInt(2, candidate.number());
          insert.setString(3, stratum.getKey().wijk());
          insert.setString(4, stratum.getKey().buurt().orElse(null));
          insert.setString(5, stratum.getKey().band().code());
          insert.setInt(6, place);
          insert.setBoolean(7, place <= taken);
          insert.setBytes(8, UuidBytes.of(members.get(candidate.number() - 1)));
          insert.addBatch();
          if (++waiting % AT_ONCE == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  Optional<PanelDraw> find(UUID id) {
    return sql.first(SELECT + "WHERE id = ?", DrawStore::draw, id);
  }

  Optional<PanelDraw> lock(UUID id) {
    return sql.first(SELECT + "WHERE id = ? FOR UPDATE", DrawStore::draw, id);
  }

  List<PanelDraw> all() {
    return sql.list(SELECT + "ORDER BY made_at DESC, id LIMIT 100", DrawStore::draw);
  }

  List<PanelDraw> of(UUID poll) {
    return sql.list(SELECT + "WHERE poll_id = ? ORDER BY made_at", DrawStore::draw, poll);
  }

  List<StratumCount> strata(UUID draw) {
    return sql.list(STRATA, DrawStore::count, draw);
  }

  /// How many each draw took.
  Map<UUID, Integer> taken() {
    var taken = new HashMap<UUID, Integer>();
    sql.list(TAKEN, row -> taken.put(row.id(1), (int) row.number(2)));
    return taken;
  }

  List<FrameLine> frame(UUID draw) {
    return sql.list(
        FRAME_OF,
        row ->
            new FrameLine(
                (int) row.number(1),
                new Stratum(row.text(2), row.optionalText(3), band(row.text(4))),
                (int) row.number(5),
                row.yes(6)),
        draw);
  }

  boolean move(UUID draw, PanelDraw.State from, PanelDraw.State to) {
    return sql.change(MOVE, to, draw, from) == 1;
  }

  /// Ends a draw: which member a number is, is forgotten.
  void close(UUID draw) {
    sql.change(CLOSE, clock.instant(), draw);
    sql.change(UNLINK, draw);
  }

  void result(UUID draw, Stratum stratum, StratumCount.Result result) {
    sql.change(
        RESULT,
        result.invited(),
        result.answered(),
        result.dropped(),
        draw,
        stratum.wijk(),
        stratum.buurt().orElse(""),
        stratum.band().code());
  }

  private static PanelDraw draw(SqlRow row) throws SQLException {
    var wish =
        new DrawWish((int) row.number(6), (int) row.number(7), row.yes(8), row.yes(9), row.text(5));
    return new PanelDraw(
        row.id(1),
        row.id(2),
        row.text(3),
        row.one(PanelDraw.State.class, 4),
        wish,
        row.yes(10),
        row.text(11),
        row.moment(12));
  }

  private static StratumCount count(SqlRow row) throws SQLException {
    var buurt = Optional.of(row.text(2)).filter(key -> !key.isEmpty());
    var invited = row.optionalNumber(7);
    Optional<StratumCount.Result> result =
        invited.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new StratumCount.Result(
                    invited.get().intValue(), 0, (int) row.number(8), (int) row.number(9)));
    return new StratumCount(
        new Stratum(row.text(1), buurt, band(row.text(3))),
        row.number(4),
        (int) row.number(5),
        (int) row.number(6),
        result);
  }

  static BirthBand band(String code) {
    return BirthBand.read(code).orElseThrow();
  }
}

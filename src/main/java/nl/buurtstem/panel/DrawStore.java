package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Draw;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;

/// The tables `panel_draw` and `panel_stratum`, within the caller's transaction.
@Singleton
class DrawStore {
  private static final String TURN = "SELECT id FROM panel_turn WHERE id = 1 FOR UPDATE";
  private static final String INSERT =
      """
      INSERT INTO panel_draw (id, poll_id, poll_key, state, seed, size, minimum, by_buurt,
        by_population, simulated, made_by, made_at)
      VALUES (?, ?, ?, 'DRAWN', ?, ?, ?, ?, ?, ?, ?, ?)
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

  private final Sql sql;
  private final FrameStore frames;
  private final Clock clock;

  DrawStore(Sql sql, FrameStore frames, Clock clock) {
    this.sql = sql;
    this.frames = frames;
    this.clock = clock;
  }

  /// Nobody else draws or invites until the transaction ends.
  void takeTurn() {
    sql.number(TURN);
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
    frames.insert(draw.id(), drawn, members);
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

  boolean move(UUID draw, PanelDraw.State from, PanelDraw.State to) {
    return sql.change(MOVE, to, draw, from) == 1;
  }

  /// Ends a draw: which member a number is, is forgotten.
  void close(UUID draw) {
    sql.change(CLOSE, clock.instant(), draw);
    frames.unlink(draw);
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

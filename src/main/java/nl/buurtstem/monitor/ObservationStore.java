package nl.buurtstem.monitor;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import nl.buurtstem.statistics.Interval;
import nl.buurtstem.statistics.Visibility;
import org.jspecify.annotations.Nullable;

/// The table `monitor_observation`, in plain JDBC: written in batches, read as a stream.
@Singleton
class ObservationStore {
  private static final String PUT =
      """
      INSERT INTO monitor_observation
        (indicator_id, area_key, period, source_id, indicator_version, area_year, kind, series,
         state, answers, base, effective_base, estimate, lower_bound, upper_bound, weighting,
         channels, simulated, published, printed, reading, provenance)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE
        indicator_version = VALUES(indicator_version), area_year = VALUES(area_year),
        kind = VALUES(kind), series = VALUES(series), state = VALUES(state),
        answers = VALUES(answers), base = VALUES(base),
        effective_base = VALUES(effective_base), estimate = VALUES(estimate),
        lower_bound = VALUES(lower_bound), upper_bound = VALUES(upper_bound),
        weighting = VALUES(weighting), channels = VALUES(channels),
        simulated = VALUES(simulated), published = VALUES(published),
        printed = VALUES(printed), reading = VALUES(reading), provenance = VALUES(provenance)
      """;
  private static final String WANTED =
      """
      FROM monitor_observation o
      JOIN monitor_indicator i ON i.indicator_id = o.indicator_id
      JOIN area a ON a.area_key = o.area_key
      WHERE (? IS NULL OR o.indicator_id = ?) AND (? IS NULL OR o.area_key = ?)
        AND (? IS NULL OR o.period = ?) AND (? IS NULL OR o.source_id = ?)
        AND (? = FALSE OR o.published)
      """;
  private static final String FIND =
      "SELECT o.* " + WANTED + "ORDER BY i.place, a.place, o.period, o.source_id";
  private static final String PAGE = FIND + " LIMIT ? OFFSET ?";
  private static final String COUNT = "SELECT COUNT(*) " + WANTED;
  private static final String PUBLISH =
      "UPDATE monitor_observation SET published = TRUE WHERE source_id = ? AND series = ?";

  private final Connection connection;

  ObservationStore(Connection connection) {
    this.connection = connection;
  }

  void put(List<Observation> observations) throws SQLException {
    try (var put = connection.prepareStatement(PUT)) {
      for (var observation : observations) {
        fill(put, observation);
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  /// Makes visible what one series of a source holds; again changes nothing.
  void publish(String source, String series) throws SQLException {
    try (var publish = connection.prepareStatement(PUBLISH)) {
      publish.setString(1, source);
      publish.setString(2, series);
      publish.executeUpdate();
    }
  }

  /// Reads row by row: memory does not grow with their number.
  void each(ObservationFilter filter, Consumer<Observation> consumer) throws SQLException {
    try (var find =
        connection.prepareStatement(
            FIND, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      find.setFetchSize(Integer.MIN_VALUE); // how Connector/J is asked to stream
      want(find, filter);
      try (var rows = find.executeQuery()) {
        while (rows.next()) {
          consumer.accept(read(rows));
        }
      }
    }
  }

  List<Observation> list(ObservationFilter filter) throws SQLException {
    var found = new ArrayList<Observation>();
    each(filter, found::add);
    return List.copyOf(found);
  }

  /// Some of what [#list] gives.
  ///
  /// @param from how many come before them
  List<Observation> page(ObservationFilter filter, long from, int most) throws SQLException {
    var found = new ArrayList<Observation>();
    try (var find = connection.prepareStatement(PAGE)) {
      int place = want(find, filter);
      find.setInt(place++, most);
      find.setLong(place, from);
      try (var rows = find.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
    }
    return List.copyOf(found);
  }

  /// How many there are.
  long count(ObservationFilter filter) throws SQLException {
    try (var count = connection.prepareStatement(COUNT)) {
      want(count, filter);
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// Fills in the filter.
  ///
  /// @return the place of the next parameter
  private static int want(PreparedStatement find, ObservationFilter filter) throws SQLException {
    int place = 1;
    for (var wanted :
        List.of(filter.indicator(), filter.area(), filter.period(), filter.source())) {
      find.setString(place++, wanted.orElse(null));
      find.setString(place++, wanted.orElse(null));
    }
    find.setBoolean(place++, filter.publishedOnly());
    return place;
  }

  private static void fill(PreparedStatement put, Observation observation) throws SQLException {
    put.setString(1, observation.indicator());
    put.setString(2, observation.area());
    put.setString(3, observation.period().text());
    put.setString(4, observation.source());
    put.setInt(5, observation.indicatorVersion());
    put.setObject(6, observation.areaYear().isPresent() ? observation.areaYear().getAsInt() : null);
    put.setString(7, observation.kind().name());
    put.setString(8, observation.series());
    fill(put, observation.figure());
    put.setString(16, observation.weighting().name());
    put.setString(17, ChannelMix.write(observation.channels()));
    put.setBoolean(18, observation.simulated());
    put.setBoolean(19, observation.published());
    put.setString(20, observation.printed().orElse(null));
    put.setString(21, observation.reading().orElse(null));
    put.setString(22, observation.provenance());
  }

  private static void fill(PreparedStatement put, Figure figure) throws SQLException {
    for (int place = 10; place <= 15; place++) {
      put.setNull(place, Types.DOUBLE);
    }
    switch (figure) {
      case Figure.NotAvailable() -> put.setString(9, "NOT_AVAILABLE");
      case Figure.Hidden(var reason) -> put.setString(9, reason.name());
      case Figure.Known known -> {
        put.setString(9, Visibility.SHOWN.name());
        put.setObject(10, known.answers().isPresent() ? known.answers().getAsLong() : null);
        put.setObject(11, known.base().isPresent() ? known.base().getAsLong() : null);
        var effective = known.effectiveBase();
        put.setObject(12, effective.isPresent() ? effective.getAsDouble() : null);
        put.setDouble(13, known.estimate());
        put.setObject(14, known.interval().map(Interval::lower).orElse(null));
        put.setObject(15, known.interval().map(Interval::upper).orElse(null));
      }
    }
  }

  private static Observation read(ResultSet row) throws SQLException {
    var year = integer(row, "area_year");
    return new Observation(
        row.getString("indicator_id"),
        row.getInt("indicator_version"),
        row.getString("area_key"),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Period.read(row.getString("period")),
        ObservationKind.valueOf(row.getString("kind")),
        row.getString("source_id"),
        row.getString("series"),
        figure(row),
        Weighting.valueOf(row.getString("weighting")),
        ChannelMix.read(row.getString("channels")),
        row.getBoolean("simulated"),
        row.getBoolean("published"),
        Optional.ofNullable(row.getString("printed")),
        Optional.ofNullable(row.getString("reading")),
        row.getString("provenance"));
  }

  private static Figure figure(ResultSet row) throws SQLException {
    var state = row.getString("state");
    if (state.equals("NOT_AVAILABLE")) {
      return new Figure.NotAvailable();
    }
    var reason = Visibility.valueOf(state);
    if (reason != Visibility.SHOWN) {
      return new Figure.Hidden(reason);
    }
    return new Figure.Known(
        row.getDouble("estimate"),
        interval(row),
        whole(row, "answers"),
        whole(row, "base"),
        real(row, "effective_base"));
  }

  private static Optional<Interval> interval(ResultSet row) throws SQLException {
    var lower = real(row, "lower_bound");
    var upper = real(row, "upper_bound");
    return lower.isPresent() && upper.isPresent()
        ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
        : Optional.empty();
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static OptionalLong whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static OptionalDouble real(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

package nl.buurtstem.monitor;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.buurtstem.statistics.Interval;
import nl.buurtstem.statistics.Visibility;
import org.jspecify.annotations.Nullable;

/// An observation as a row of `monitor_observation`.
final class ObservationRow {
  private ObservationRow() {}

  /// Fills in the columns in the order in which [ObservationStore] writes them.
  static void fill(PreparedStatement put, Observation observation) throws SQLException {
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

  /// The row that a result stands at.
  static Observation read(ResultSet row) throws SQLException {
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

package nl.buurtstem.monitor;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        ObservationRow.fill(put, observation);
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
          consumer.accept(ObservationRow.read(rows));
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
          found.add(ObservationRow.read(rows));
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
}

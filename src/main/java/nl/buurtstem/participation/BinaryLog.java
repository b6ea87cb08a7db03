package nl.buurtstem.participation;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.start.StartNotice;

/// Says at the start when the database keeps a binary log for long. That log has in one
/// transaction, in order and with the time, that a code was used and what was sent with it; nothing
/// that the tables hide is hidden there (`adr/0009`).
@Singleton
class BinaryLog implements StartNotice {
  private static final Duration MOST = Duration.ofDays(1);
  private static final String ASK =
      "SHOW VARIABLES WHERE Variable_name IN ('log_bin', 'binlog_expire_logs_seconds')";

  private final Connection connection;

  BinaryLog(Connection connection) {
    this.connection = connection;
  }

  @Override
  @Connectable
  public List<String> lines() {
    try {
      return lines(settings());
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// What there is to say of these settings of a database.
  static List<String> lines(Map<String, String> settings) {
    if (!settings.getOrDefault("log_bin", "OFF").equals("ON")) {
      return List.of();
    }
    // MariaDB may give a fraction of a second; 0 is for ever.
    var kept = (long) Double.parseDouble(settings.getOrDefault("binlog_expire_logs_seconds", "0"));
    return kept > 0 && kept <= MOST.toSeconds()
        ? List.of()
        : List.of(
            "LET OP        De database bewaart een binair logboek, langer dan een dag. Daarin"
                + " staat",
            "              welke code bij welk antwoord hoort. Zet het uit of bewaar het korter:",
            "              skip-log-bin, of binlog_expire_logs_seconds=3600.");
  }

  private Map<String, String> settings() throws SQLException {
    try (var ask = connection.prepareStatement(ASK);
        var rows = ask.executeQuery()) {
      var settings = new HashMap<String, String>();
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
      return settings;
    }
  }
}

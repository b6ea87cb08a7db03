package nl.buurtstem.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

/// A database that keeps a binary log for long is spoken of at the start.
class BinaryLogTest {
  private static Map<String, String> on(String seconds) {
    return Map.of("log_bin", "ON", "binlog_expire_logs_seconds", seconds);
  }

  @Test
  void a_log_that_is_kept_for_long_is_named() {
    // As MySQL has it by itself: thirty days; MariaDB: for ever.
    assertThat(BinaryLog.lines(on("2592000"))).isNotEmpty();
    assertThat(BinaryLog.lines(on("0"))).isNotEmpty();
    assertThat(BinaryLog.lines(Map.of("log_bin", "ON"))).isNotEmpty();
  }

  @Test
  void without_a_log_or_with_a_short_one_there_is_nothing_to_say() {
    assertThat(BinaryLog.lines(Map.of("log_bin", "OFF"))).isEmpty();
    assertThat(BinaryLog.lines(Map.of())).isEmpty();
    assertThat(BinaryLog.lines(on("3600"))).isEmpty();
    assertThat(BinaryLog.lines(on("86400.000000"))).isEmpty();
  }

  @Test
  void the_embedded_database_keeps_none() {
    assertThat(TestServer.shared().bean(BinaryLog.class).lines()).isEmpty();
  }
}

package nl.buurtstem.poll.response;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// Reads `poll_response` row by row: the driver hands each row over as it comes and keeps none.
@Singleton
public class ResponseReader implements ResponseSource {
  public static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final int BLOCK = 10_000;
  private static final String SELECT =
      """
      SELECT received_hour, id, version, area_key, language, channel, simulated, answers, marks,
        left_out
      FROM poll_response WHERE poll_id = ? AND received_hour > ? ORDER BY received_hour
      """;
  private static final String SELECT_TO_COUNT =
      """
      SELECT received_hour, area_key, language, channel, simulated, answers
      FROM poll_response WHERE poll_id = ? AND received_hour > ? AND left_out = FALSE
      ORDER BY received_hour
      """;
  private static final String SELECT_WITH_TEXTS =
      """
      SELECT r.received_hour, r.id, r.version, r.area_key, r.language, r.channel, r.simulated,
        r.answers, r.marks, r.left_out, t.question, t.text
      FROM poll_response r
      LEFT JOIN poll_free_text t ON t.poll_id = r.poll_id AND t.response_id = r.id
      WHERE r.poll_id = ? AND r.received_hour > ?
      ORDER BY r.received_hour, r.id, t.question
      """;

  private static final String WRITTEN =
      "SELECT question, COUNT(*) FROM poll_free_text WHERE poll_id = ? GROUP BY question";

  private final Connection connection;

  ResponseReader(Connection connection) {
    this.connection = connection;
  }

  @Override
  @Transactional(readOnly = true)
  public void forEach(UUID poll, Consumer<StoredResponse> consumer) {
    try (var select = streaming(SELECT, poll, BEGINNING);
        var rows = select.executeQuery()) {
      var block = new ArrayList<StoredResponse>();
      while (rows.next()) {
        block.add(response(rows));
        if (block.size() == BLOCK) {
          handOver(block, consumer);
        }
      }
      handOver(block, consumer);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public void forEachWithTexts(
      UUID poll, BiConsumer<StoredResponse, Map<String, String>> consumer) {
    try (var select = streaming(SELECT_WITH_TEXTS, poll, BEGINNING);
        var rows = select.executeQuery()) {
      StoredResponse open = null;
      var texts = new HashMap<String, String>();
      while (rows.next()) {
        var row = response(rows);
        if (open == null || !Arrays.equals(open.id(), row.id())) {
          handOver(open, texts, consumer);
          open = row;
          texts.clear();
        }
        var question = rows.getString(11);
        if (question != null) {
          texts.put(question, rows.getString(12));
        }
      }
      handOver(open, texts, consumer);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// How many wrote something, by question.
  @Transactional(readOnly = true)
  public Map<String, Long> written(UUID poll) {
    try (var select = connection.prepareStatement(WRITTEN)) {
      select.setBytes(1, UuidBytes.of(poll));
      var counts = new HashMap<String, Long>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// In the order of their ids, which are random: it does not tell who came first.
  private static void handOver(List<StoredResponse> block, Consumer<StoredResponse> consumer) {
    block.sort(Comparator.comparing(StoredResponse::id, Arrays::compareUnsigned));
    block.forEach(consumer);
    block.clear();
  }

  private static void handOver(
      @Nullable StoredResponse response,
      Map<String, String> texts,
      BiConsumer<StoredResponse, Map<String, String>> consumer) {
    if (response != null) {
      consumer.accept(response, Map.copyOf(texts));
    }
  }

  /// Reads what came after this hour and counts, within the caller's transaction. Where that is
  /// much, it is counted on another thread while the rest is read; all is done on return.
  public void readToCount(UUID poll, LocalDateTime afterHour, Consumer<CountedRow> consumer) {
    try (var relay = new Relay<>(consumer);
        var select = streaming(SELECT_TO_COUNT, poll, afterHour);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        relay.accept(
            new CountedRow(
                rows.getObject(1, LocalDateTime.class),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getBoolean(5),
                rows.getBytes(6)));
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private PreparedStatement streaming(String sql, UUID poll, LocalDateTime afterHour)
      throws SQLException {
    var select =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    select.setFetchSize(Integer.MIN_VALUE); // Connector/J's sign for row by row
    select.setBytes(1, UuidBytes.of(poll));
    select.setObject(2, afterHour);
    return select;
  }

  private static StoredResponse response(ResultSet rows) throws SQLException {
    return new StoredResponse(
        rows.getObject(1, LocalDateTime.class),
        rows.getBytes(2),
        rows.getInt(3),
        rows.getString(4),
        rows.getString(5),
        Channel.valueOf(rows.getString(6)),
        rows.getBoolean(7),
        rows.getBytes(8),
        Mark.read(rows.getString(9)),
        rows.getBoolean(10));
  }
}

package nl.buurtstem.poll;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;

/// A poll to which people wrote something.
public final class WrittenPoll {
  private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");

  private WrittenPoll() {}

  /// Open, with one response for each text: the text answers `woorden`, and own words beside it
  /// answer `kleur`. Each came an hour after the one before.
  public static Poll with(TestServer server, String language, String... texts) {
    var poll = TestPoll.open(server);
    add(server, poll, language, texts);
    return poll;
  }

  /// More responses to it.
  public static void add(TestServer server, Poll poll, String language, String... texts) {
    add(server, poll, language, Set.of(), texts);
  }

  /// More responses, which filled in a field that people do not see.
  public static void odd(TestServer server, Poll poll, String... texts) {
    add(server, poll, "nl", Set.of(Mark.TRAP), texts);
  }

  private static void add(
      TestServer server, Poll poll, String language, Set<Mark> marks, String... texts) {
    var responses = new ArrayList<ResponseStore.Timed>();
    for (var text : texts) {
      var written = Map.of("woorden", text, "kleur.other", "kleur bij " + text);
      var response =
          new NewResponse(
              poll.id(),
              1,
              "beijum",
              language,
              Channel.WEB,
              false,
              "{\"kleur\":\"anders\",\"cijfer\":7}",
              written,
              marks);
      responses.add(
          new ResponseStore.Timed(
              response, FIRST.plusSeconds(3_600L * responses.size() % 900_000)));
    }
    transactions(server)
        .executeWrite(status -> {
          server.bean(ResponseStore.class).addBatch(responses);
          return responses.size();
        });
  }

  /// Changes rows of a poll past the application.
  public static void change(TestServer server, String sql, Poll poll) {
    new Database(server).change(sql, poll.id());
  }

  /// Every text of a poll as the database has it.
  public static List<String> texts(TestServer server, Poll poll) {
    return strings(server, "SELECT text FROM poll_free_text WHERE poll_id = ?", poll);
  }

  /// The ids of its responses, in hexadecimal.
  public static List<String> responseIds(TestServer server, Poll poll) {
    return strings(server, "SELECT LOWER(HEX(id)) FROM poll_response WHERE poll_id = ?", poll);
  }

  private static List<String> strings(TestServer server, String sql, Poll poll) {
    return transactions(server)
        .executeRead(status -> {
          try (var select = status.getConnection().prepareStatement(sql)) {
            select.setBytes(1, UuidBytes.of(poll.id()));
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                found.add(rows.getString(1));
              }
            }
            return found;
          }
        });
  }

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  private static TransactionOperations<Connection> transactions(TestServer server) {
    return server.bean(TransactionOperations.class);
  }
}

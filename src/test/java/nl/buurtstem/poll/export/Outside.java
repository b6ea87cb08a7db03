package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.PollService;
import org.apache.commons.csv.CSVFormat;

/// Somebody outside, who has only what the service gives away.
final class Outside {
  static final int RESPONSES = 2_000;
  private static final TestServer SERVER = TestServer.shared();
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Outside() {}

  /// A copy of the buurtpanel's poll with made-up responses, closed and published.
  static void publish(String slug, int minimumBase) {
    var polls = SERVER.bean(PollService.class);
    var yaml =
        Resources.text("surveys/leefbaarheid-groningen-noord.yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replace("id: leefbaarheid-groningen-noord", "id: " + slug)
            .replace("minimumBase: 10", "minimumBase: " + minimumBase);
    assertThat(polls.add(yaml, slug + ".yaml", "test")).isInstanceOf(Added.As.class);
    polls.check(slug, "test");
    polls.open(slug, "test");
    polls.simulate(slug, RESPONSES, 8086);
    assertThat(polls.close(slug, "test")).isInstanceOf(Moved.To.class);
    assertThat(polls.publish(slug, "test")).isInstanceOf(Moved.To.class);
  }

  /// The public observations of a poll.
  static List<JsonNode> observations(String slug) {
    var found = new ArrayList<JsonNode>();
    json("/api/v1/waarnemingen?aantal=1000&bron=poll:" + slug)
        .get("waarnemingen")
        .forEach(found::add);
    return found;
  }

  static JsonNode json(String path) {
    var response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of a CSV file by column.
  static List<Map<String, String>> csv(String text) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream().map(record -> record.toMap()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HttpResponse<String> get(String path) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(SERVER.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

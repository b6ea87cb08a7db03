package nl.buurtstem.messaging.twilio;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.resident.Numbers;

/// Posts as Twilio makes them, at the running application, and what became of them.
final class WebhookPosts {
  static final String TOKEN = "token-van-de-proef";
  static final String PREVIOUS = "vorige-token-van-de-proef";
  static final String INBOUND = "/webhooks/twilio/inbound";
  static final String STATUS = "/webhooks/twilio/status";

  private final TestServer server = TestServer.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  List<String> reported(String id) {
    return texts("SELECT state FROM messaging_early_report WHERE provider_id = ?", id);
  }

  int inbound() {
    return Integer.parseInt(
        texts("SELECT COUNT(*) FROM messaging_inbound WHERE ?", "1").getFirst());
  }

  private List<String> texts(String sql, String value) {
    var source = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> text(String from, String body) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("ToCountry", "NL");
    fields.put("MessageSid", id());
    fields.put("NumMedia", "0");
    fields.put("From", from);
    fields.put("To", "+3197010200000");
    fields.put("Body", body);
    fields.put("AccountSid", TwilioRig.ACCOUNT);
    fields.put("ApiVersion", "2010-04-01");
    return fields;
  }

  static Map<String, String> status(String status) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("MessageSid", id());
    fields.put("MessageStatus", status);
    fields.put("To", "+31612345678");
    fields.put("AccountSid", TwilioRig.ACCOUNT);
    return fields;
  }

  static String number() {
    return Numbers.fresh().value();
  }

  static String id() {
    return "SM" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String token)
      throws IOException, InterruptedException {
    return send(path, fields, Map.of(SignedForms.HEADER, sign(path, fields, token)));
  }

  String sign(String path, Map<String, String> fields, String token) {
    var address = server.bean(PublicAddress.class).of(path);
    return TwilioSignature.of(token, address, lists(fields));
  }

  HttpResponse<String> send(String path, Map<String, String> fields, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(path, body(fields), headers);
  }

  HttpResponse<String> raw(String body, String signature) throws IOException, InterruptedException {
    return send(INBOUND, body, Map.of(SignedForms.HEADER, signature));
  }

  private HttpResponse<String> send(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static Map<String, List<String>> lists(Map<String, String> fields) {
    var lists = new TreeMap<String, List<String>>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}

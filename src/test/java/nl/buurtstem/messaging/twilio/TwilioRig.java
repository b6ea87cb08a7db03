package nl.buurtstem.messaging.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.buurtstem.messaging.Rig;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.twilio.TwilioStub.Answer;
import nl.buurtstem.messaging.twilio.TwilioStub.Request;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.PhoneNumber;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/// The real SDK with a server that keeps messages and lists them, as Twilio does.
public final class TwilioRig implements Rig {
  static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
  static final String SERVICE = "MG" + "0123456789abcdef".repeat(2);
  static final String TOKEN = "geheim-token-12345";
  static final TwilioSettings SETTINGS =
      new TwilioSettings(ACCOUNT, null, null, TOKEN, null, SERVICE, null, null, null);

  /// As Twilio writes it (RFC 2822).
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

  private static final ObjectMapper JSON = new ObjectMapper();

  final TwilioStub stub = new TwilioStub();
  private final List<ObjectNode> texts = new CopyOnWriteArrayList<>();
  private final TwilioTransport patient;
  private final TwilioTransport hasty;
  private volatile Situation situation = Situation.TAKES;

  public TwilioRig() {
    this(SETTINGS);
  }

  TwilioRig(TwilioSettings settings) {
    patient = transport(settings, PATIENCE);
    hasty = transport(settings, HASTE);
    now(Situation.TAKES);
  }

  private TwilioTransport transport(TwilioSettings settings, Duration patience) {
    return new TwilioTransport(
        settings,
        id -> URI.create("https://peiling.voorbeeld.nl/webhooks/twilio/status?id=" + id),
        Clock.systemUTC(),
        OneTry.routed(
            (_, _) -> new HttpRoute(new HttpHost("http", "127.0.0.1", stub.port())),
            new OneTry.Patience(PATIENCE, patience)));
  }

  @Override
  public Set<Situation> situations() {
    return EnumSet.allOf(Situation.class);
  }

  @Override
  public void now(Situation wanted) {
    situation = wanted;
    switch (wanted) {
      case TAKES -> stub.answer(this::takes);
      case KNOWS_NO_SUCH_ADDRESS -> stub.answer(request -> refusal(request, 400, 21211));
      case REFUSES -> stub.answer(request -> refusal(request, 400, 21612));
      case IS_BUSY -> stub.answer(request -> refusal(request, 429, 20429));
      case LOSES_ITS_ANSWER -> stub.answer(request -> after(request, new Answer.HalfCloses()));
      case STAYS_SILENT -> stub.answer(request -> after(request, new Answer.Silence()));
      case BREAKS_OFF ->
          stub.answer(request ->
              after(
                  request,
                  new Answer.Breaks("HTTP/1.1 201 CREATED\r\nContent-Length: 99\r\n\r\n{")));
      case IS_AWAY -> stub.close();
    }
  }

  @Override
  public Transport transport() {
    return situation == Situation.STAYS_SILENT ? hasty : patient;
  }

  @Override
  public ContactAddress somebody() {
    return new PhoneNumber("+31612345678");
  }

  @Override
  public ContactAddress somebodyElse() {
    return new PhoneNumber("+48512345678");
  }

  @Override
  public int asked() {
    return (int) stub.requests().stream().filter(asked -> asked.method().equals("POST")).count();
  }

  @Override
  public List<String> has() {
    return texts.stream().map(text -> text.get("body").asText()).toList();
  }

  @Override
  public List<String> secrets() {
    return List.of(TOKEN, ACCOUNT);
  }

  @Override
  public void close() {
    stub.close();
  }

  /// Keeps a text of which the SDK knows nothing.
  void keep(String to, String body, ZonedDateTime created, String direction) {
    keep(to, body, created, direction, "queued");
  }

  void keep(String to, String body, ZonedDateTime created, String direction, String status) {
    var text = JSON.createObjectNode();
    text.put("sid", "SM" + String.format(Locale.ROOT, "%032x", texts.size() + 1));
    text.put("to", to);
    text.put("body", body);
    text.put("direction", direction);
    text.put("status", status);
    text.put("date_created", TIME.format(created));
    text.put("account_sid", ACCOUNT);
    texts.addFirst(text);
  }

  TwilioTransport twilio() {
    return patient;
  }

  /// From now on Twilio says what a text cost.
  void price(String sid, String price, String unit, String parts) {
    texts.stream()
        .filter(text -> text.get("sid").asText().equals(sid))
        .forEach(
            text -> text.put("price", price).put("price_unit", unit).put("num_segments", parts));
  }

  private Answer takes(Request request) {
    if (request.target().contains("/Messages/")) {
      return texts.stream()
          .filter(text -> request.target().endsWith(text.get("sid").asText() + ".json"))
          .findFirst()
          .<Answer>map(text -> new Answer.Whole(200, "", text.toString()))
          .orElse(new Answer.Whole(404, "", "{\"code\":20404}"));
    }
    return request.method().equals("POST")
        ? new Answer.Whole(201, "", after(request))
        : new Answer.Whole(200, "", list(request));
  }

  private Answer after(Request request, Answer answer) {
    after(request);
    return answer;
  }

  private String after(Request request) {
    if (!request.method().equals("POST")) {
      return "";
    }
    keep(
        request.field("To"),
        request.field("Body"),
        ZonedDateTime.now(ZoneOffset.UTC),
        "outbound-api");
    return texts.getFirst().toString();
  }

  private String list(Request request) {
    var asked = new QueryStringDecoder(request.target());
    var to = asked.parameters().get("To");
    var page = JSON.createObjectNode();
    var messages = page.putArray("messages");
    texts.stream()
        .filter(text -> to == null || to.contains(text.get("to").asText()))
        .forEach(messages::add);
    page.putNull("next_page_uri");
    page.put("page_size", 50);
    return page.toString();
  }

  /// Twilio's words repeat the number.
  static Answer refusal(Request request, int status, int code) {
    return refusal(status, code, request.fields().containsKey("To") ? request.field("To") : null);
  }

  private static Answer refusal(int status, int code, @Nullable String number) {
    var error = JSON.createObjectNode();
    error.put("code", code);
    error.put("message", "The 'To' number " + number + " is not valid. zonnebloem");
    error.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    error.put("status", status);
    return new Answer.Whole(status, status == 429 ? "Retry-After: 7\r\n" : "", error.toString());
  }
}

package nl.buurtstem.messaging.twilio;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.messaging.delivery.Deliveries;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.resident.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What Twilio posts: texts that people sent, and how far ours came. It waits 15 seconds for an
/// answer; one comes within one. Only Twilio's signature opens it ([SignedForms]).
@Controller("/webhooks/twilio")
@Secured(SecurityRule.IS_ANONYMOUS)
class TwilioWebhooks {
  /// Where Twilio reports how far a message came.
  static final String STATUS = "/webhooks/twilio/status";

  /// The query parameter with our own id of the message.
  static final String OURS = "id";

  static final String PROVIDER = "twilio";

  static final Pattern MESSAGE = Pattern.compile("[SM]M[0-9a-fA-F]{32}");

  private final SignedForms forms;
  private final Inbox inbox;
  private final Deliveries deliveries;

  TwilioWebhooks(SignedForms forms, Inbox inbox, Deliveries deliveries) {
    this.forms = forms;
    this.inbox = inbox;
    this.deliveries = deliveries;
  }

  /// A text that somebody sent, answered with what goes back. The same message id again gets the
  /// same answer.
  @Post(value = "/inbound", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_XML)
  MutableHttpResponse<String> inbound(HttpRequest<?> request, @Body String body) {
    var form = forms.accept(request, body);
    var id = message(form);
    var text = only(form, "Body");
    var from = PhoneNumber.read(only(form, "From"));
    if (from.isEmpty()) {
      return xml(List.of()); // a name or a short number: nobody that can be answered
    }
    return xml(
        form.first("OptOutType")
            .map(type -> answeredByTwilio(id, from.get(), type))
            .orElseGet(() -> inbox.receive(PROVIDER, id, from.get(), text).texts()));
  }

  /// Where Twilio keeps the list of who said STOP itself (Advanced Opt-Out), it says what a word
  /// means, whatever the word was, and has answered it already; what we would add, it refuses.
  private List<String> answeredByTwilio(String id, PhoneNumber from, String type) {
    if (type.equals("STOP") || type.equals("START")) {
      inbox.receive(PROVIDER, id, from, type);
    }
    return List.of();
  }

  /// How far a message came.
  @Post(value = "/status", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> status(HttpRequest<?> request, @Body String body) {
    var form = forms.accept(request, body);
    var report = TwilioStatus.report(message(form), only(form, "MessageStatus"), form);
    var ours = ours(request.getParameters().get(OURS));
    report.ifPresent(one ->
        ours.ifPresentOrElse(id -> deliveries.report(id, one), () -> deliveries.report(one)));
    return HttpResponse.noContent();
  }

  /// Our own id in the address, which Twilio signed with the rest; a report about an answer to a
  /// text has none.
  private static Optional<UUID> ours(@Nullable String id) {
    try {
      return Optional.ofNullable(id).map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
  }

  private static String message(Form form) {
    var id = only(form, "MessageSid");
    if (!MESSAGE.matcher(id).matches()) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
    return id;
  }

  /// The value of a field that is sent once.
  private static String only(Form form, String name) {
    var values = form.all(name);
    if (values.size() != 1) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
    return values.getFirst();
  }

  private static MutableHttpResponse<String> xml(List<String> texts) {
    return HttpResponse.ok(Twiml.of(texts));
  }
}

package nl.buurtstem.messaging.twilio;

import static nl.buurtstem.messaging.twilio.TwilioSettings.given;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.resident.PhoneNumber;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/// Texts by Twilio. One call is one request; nothing of the message, its number or our secrets
/// comes into a log, and neither do Twilio's words, which repeat the number.
@Singleton
@Requires(property = "twilio.account-sid", pattern = ".+")
final class TwilioTransport implements Transport {
  /// What Twilio allows at most: ten hours.
  private static final Duration LONGEST = Duration.ofHours(10);

  private static final Duration UNREACHABLE = Duration.ofMinutes(1);

  private final TwilioSettings settings;
  private final TwilioRestClient client;
  private final Function<UUID, URI> reports;
  private final TwilioListing listing;
  private final Clock clock;

  @Inject
  TwilioTransport(TwilioSettings settings, PublicAddress address, Clock clock) {
    this(
        settings,
        message ->
            URI.create(
                address.of(TwilioWebhooks.STATUS + "?" + TwilioWebhooks.OURS + "=" + message)),
        clock,
        OneTry.usual());
  }

  /// @param reports where Twilio reports how far the message with this id of ours came
  /// @param http how Twilio is reached
  TwilioTransport(TwilioSettings settings, Function<UUID, URI> reports, Clock clock, OneTry http) {
    this.settings = settings;
    this.reports = reports;
    this.clock = clock;
    this.client =
        new TwilioRestClient.Builder(settings.user(), settings.secret())
            .accountSid(given(settings.accountSid()).orElseThrow())
            .region(given(settings.region()).orElse(null))
            .edge(given(settings.edge()).orElse(null))
            .httpClient(http)
            .build();
    this.listing = new TwilioListing(client, clock);
  }

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    var left = Duration.between(clock.instant(), message.notAfter());
    if (left.toSeconds() < 1) {
      return new SendOutcome.Refused("EXPIRED", false);
    }
    try {
      var sid = creator(message, left).create(client).getSid();
      return sid == null
          ? new SendOutcome.Unknown("no id in the answer")
          : new SendOutcome.Accepted(sid);
    } catch (TwilioAnswer answer) {
      return TwilioCodes.outcome(answer);
    } catch (TwilioException failure) {
      return lost(failure);
    }
  }

  @Override
  public Lookup find(Outgoing message) {
    return listing.find(message);
  }

  /// What Twilio asks for a message that it has; empty while it does not say so.
  Optional<DeliveryReport> bill(String providerId) {
    try {
      return Optional.of(Message.fetcher(providerId).fetch(client)).flatMap(TwilioTransport::bill);
    } catch (TwilioAnswer | TwilioException notNow) {
      return Optional.empty(); // asked again a little later
    }
  }

  private static Optional<DeliveryReport> bill(Message message) {
    var currency = message.getPriceUnit();
    return message.getSid() == null || message.getPrice() == null || currency == null
        ? Optional.empty()
        : Optional.of(
            new DeliveryReport(
                message.getSid(),
                DeliveryState.SENT,
                Optional.empty(),
                TwilioStatus.parts(message.getNumSegments()),
                Money.read(message.getPrice(), currency.getCurrencyCode())));
  }

  private MessageCreator creator(Outgoing message, Duration left) {
    var to = new com.twilio.type.PhoneNumber(number(message).value());
    var service = given(settings.messagingServiceSid());
    var creator =
        service.isPresent()
            ? Message.creator(to, service.get(), message.text())
            : Message.creator(
                to,
                new com.twilio.type.PhoneNumber(given(settings.from()).orElseThrow()),
                message.text());
    // Letters are sent as they were written and counted: no replacing, no shortened links.
    return creator
        .setSmartEncoded(false)
        .setShortenUrls(false)
        .setValidityPeriod((int) (left.compareTo(LONGEST) < 0 ? left : LONGEST).toSeconds())
        .setStatusCallback(reports.apply(message.id()));
  }

  static PhoneNumber number(Outgoing message) {
    return switch (message.to()) {
      case PhoneNumber number -> number;
      default -> throw new IllegalArgumentException("a text goes to a telephone number");
    };
  }

  /// No answer came. Only where the request surely never left is it known that there is no message.
  private static SendOutcome lost(TwilioException failure) {
    var cause = failure.getCause();
    if (cause == null) {
      return new SendOutcome.Unknown("an answer that cannot be read");
    }
    var what = cause.getClass().getSimpleName();
    return switch (cause) {
      case ConnectException _,
          NoRouteToHostException _,
          UnknownHostException _,
          ConnectTimeoutException _,
          ConnectionRequestTimeoutException _,
          SSLHandshakeException _ ->
          new SendOutcome.Later(UNREACHABLE, what);
      case Throwable _ -> new SendOutcome.Unknown(what);
    };
  }
}

package nl.buurtstem.messaging.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Outgoing;

/// Looks up whether Twilio has a message of which that is unclear, among the texts to its number.
///
/// Twilio keeps nothing of ours in its list, so what tells messages apart is the number, the words
/// and the time: one text with exactly these words, made since the first try, is the one. Where two
/// such texts are there (the same words were sent twice in that time), nobody can tell from the
/// list which is which, and it says so rather than guess; the report of delivery, which carries our
/// own id, still settles it. A text that failed at Twilio will not arrive: it counts as not there.
final class TwilioListing {
  /// Sooner it may still be on its way into the list; not finding it then would send it twice.
  static final Duration SETTLED = Duration.ofMinutes(3);

  /// How far Twilio's clock and ours may differ.
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final long MOST = 200;

  /// Put in front of every text of an account that is not paid for yet.
  private static final String TRIAL = "Sent from your Twilio trial account - ";

  private static final Set<Message.Status> FAILED =
      EnumSet.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);

  private final TwilioRestClient client;
  private final Clock clock;

  TwilioListing(TwilioRestClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  Lookup find(Outgoing message) {
    if (clock.instant().isBefore(message.firstTried().plus(SETTLED))) {
      return new Lookup.Unclear("too soon to tell");
    }
    try {
      return among(message);
    } catch (TwilioAnswer answer) {
      return new Lookup.Unclear(
          answer.code().map(String::valueOf).orElse("HTTP_" + answer.status()));
    } catch (TwilioException failure) {
      return new Lookup.Unclear("no answer");
    }
  }

  private Lookup among(Outgoing message) {
    var page =
        Message.reader()
            .setTo(TwilioTransport.number(message).value())
            .setPageSize(MOST)
            .firstPage(client);
    var since = message.firstTried().minus(SKEW);
    var same =
        page.getRecords().stream()
            .filter(text -> isOurs(text, message.text()))
            .filter(text -> !created(text).isBefore(since))
            .toList();
    if (same.size() > 1) {
      return new Lookup.Unclear("the same words more than once");
    }
    if (same.size() == 1) {
      return new Lookup.Found(same.getFirst().getSid());
    }
    boolean older = page.getRecords().stream().anyMatch(text -> created(text).isBefore(since));
    return page.hasNextPage() && !older
        ? new Lookup.Unclear("more texts than are listed")
        : new Lookup.NotFound();
  }

  private static boolean isOurs(Message text, String words) {
    var body = text.getBody() == null ? "" : text.getBody();
    return text.getDirection() != Message.Direction.INBOUND
        && !FAILED.contains(text.getStatus())
        && (body.startsWith(TRIAL) ? body.substring(TRIAL.length()) : body)
            .strip()
            .equals(words.strip());
  }

  /// Without a time it may be of any time: it counts.
  private static Instant created(Message text) {
    return text.getDateCreated() == null ? Instant.MAX : text.getDateCreated().toInstant();
  }
}

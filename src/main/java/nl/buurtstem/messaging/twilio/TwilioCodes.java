package nl.buurtstem.messaging.twilio;

import java.time.Duration;
import java.util.Set;
import nl.buurtstem.messaging.SendOutcome;

/// What Twilio's error codes mean for a message (https://www.twilio.com/docs/api/errors).
final class TwilioCodes {
  private static final Duration BUSY = Duration.ofSeconds(30);
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(15);
  private static final int SERVER_FAILED = 500;
  private static final int TOO_MANY = 429;

  /// The number itself: it is none (21211, 21217), cannot get texts (21614, 21635), or its owner
  /// said STOP to Twilio (21610).
  private static final Set<Integer> NUMBER = Set.of(21211, 21217, 21610, 21614, 21635);

  /// This message to this number: no route (21612), a country that is switched off (21408), nothing
  /// in it (21602, 21619), too long (21605, 21617), not a number to test with (21608).
  private static final Set<Integer> MESSAGE =
      Set.of(21408, 21602, 21605, 21608, 21612, 21617, 21619, 21624, 30045, 90007);

  /// The queue of the sender is full.
  private static final Set<Integer> FULL = Set.of(14107, 20429, 21611, 63038);

  private TwilioCodes() {}

  /// What became of the message. An answer of 4xx means that there is no message; which of them is
  /// about our account, and not about the person, is tried again, so that a token that was replaced
  /// does not cost a whole batch.
  static SendOutcome outcome(TwilioAnswer answer) {
    var code = answer.code().map(String::valueOf).orElse("HTTP_" + answer.status());
    if (answer.status() >= SERVER_FAILED || answer.status() < 400) {
      return new SendOutcome.Unknown("HTTP_" + answer.status());
    }
    int number = answer.code().orElse(0);
    if (answer.status() == TOO_MANY || FULL.contains(number)) {
      return new SendOutcome.Later(answer.pause().orElse(BUSY), code);
    }
    if (NUMBER.contains(number) || MESSAGE.contains(number)) {
      return new SendOutcome.Refused(code, NUMBER.contains(number));
    }
    return answer.status() == 400 && number != 0 && !ours(number)
        ? new SendOutcome.Refused(code, false)
        : new SendOutcome.Later(answer.pause().orElse(OUT_OF_ORDER), code);
  }

  /// Whether a code is about our account or sender.
  private static boolean ours(int code) {
    return code / 1000 == 20
        || Set.of(21212, 21603, 21606, 21609, 21659, 21660, 21661, 21701, 21703, 21704, 21705)
            .contains(code);
  }
}

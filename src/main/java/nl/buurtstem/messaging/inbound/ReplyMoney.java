package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import nl.buurtstem.messaging.DailyMoney;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.Prices;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.resident.Purpose;

/// What answers to texts cost, within what a day may cost ([DailyMoney]). What was texted is
/// handled whatever the limit; an answer that does not fit waits for the next morning, only the
/// last one of somebody who goes on texting. Within the caller's transaction.
@Singleton
class ReplyMoney {
  private static final String HELD = "held-reply ";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Duration DAY = Duration.ofHours(11);

  private final DailyMoney daily;
  private final Prices prices;
  private final Outbox outbox;
  private final Clock clock;

  ReplyMoney(DailyMoney daily, Prices prices, Outbox outbox, Clock clock) {
    this.daily = daily;
    this.prices = prices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// The answer that may be given now.
  ///
  /// @param always whether it is given whatever the limit: that a STOP is done
  InboundReply within(InboundText text, InboundReply reply, boolean always) {
    long price = price(text, reply);
    if (always) {
      daily.spend(price);
      return reply;
    }
    if (daily.reserve(price)) {
      return reply;
    }
    hold(text, reply);
    return InboundReply.none(reply.language());
  }

  private long price(InboundText text, InboundReply reply) {
    return reply.texts().stream().mapToLong(said -> Prices.parts(Medium.SMS, said)).sum()
        * prices.perPart(text.number());
  }

  private void hold(InboundText text, InboundReply reply) {
    outbox.cancel(text.from(), HELD);
    var morning =
        Zones.today(clock).plusDays(1).atTime(MORNING).atZone(Zones.AMSTERDAM).toInstant();
    for (int i = 0; i < reply.texts().size(); i++) {
      var key = HELD + text.id() + " " + i;
      outbox.put(later(text, reply.language(), key, reply.texts().get(i), morning.plusMillis(i)));
    }
  }

  private static NewMessage later(
      InboundText text, String language, String key, String said, Instant from) {
    return new NewMessage(
        key,
        text.from(),
        Medium.SMS,
        Purpose.REPLY,
        language,
        Optional.empty(),
        said,
        Optional.empty(),
        from,
        from.plus(DAY));
  }
}

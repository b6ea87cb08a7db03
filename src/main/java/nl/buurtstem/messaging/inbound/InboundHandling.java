package nl.buurtstem.messaging.inbound;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.messaging.Suppressions;
import nl.buurtstem.messaging.inbound.InboundStore.State;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;

/// Handles a text that is stored: STOP and START before anything else, then the features in their
/// order. One transaction, which holds the contact: the texts of one person are handled one after
/// the other.
@Singleton
class InboundHandling {
  /// The twentieth identical text within five minutes is a machine that answers ours.
  private static final int LOOP = 20;

  private static final Duration LATELY = Duration.ofMinutes(5);
  private static final String DUTCH = "nl";

  private final InboundStore store;
  private final Contacts contacts;
  private final Consents consents;
  private final Suppressions suppressions;
  private final GlobalAnswers answers;
  private final ReplyMoney money;
  private final List<InboundHandler> handlers;

  InboundHandling(
      InboundStore store,
      Contacts contacts,
      Consents consents,
      Suppressions suppressions,
      GlobalAnswers answers,
      ReplyMoney money,
      List<InboundHandler> handlers) {
    this.store = store;
    this.contacts = contacts;
    this.consents = consents;
    this.suppressions = suppressions;
    this.answers = answers;
    this.money = money;
    this.handlers =
        handlers.stream().sorted(Comparator.comparingInt(InboundHandler::order)).toList();
  }

  /// The answer to a text: the stored one where there is one.
  @Transactional
  InboundReply handle(InboundText text) {
    contacts.lock(text.from());
    var before = store.lock(text);
    return before.reply().orElseGet(() -> handleNow(text));
  }

  private InboundReply handleNow(InboundText text) {
    suppressions.lift(text.from());
    var language = store.language(text.from()).orElse(DUTCH);
    var global = answers.answer(text, () -> restarted(text.from()));
    boolean loop = global.isEmpty() && store.same(text, LATELY) >= LOOP;
    var reply = global.orElseGet(() -> loop ? InboundReply.none(language) : answer(text, language));
    var now = money.within(text, reply, answers.isStop(text));
    store.handled(text, loop ? State.LOOP : State.HANDLED, now);
    return now;
  }

  private Optional<InboundReply> restarted(ContactId from) {
    return handlers.stream().flatMap(one -> one.restarted(from).stream()).findFirst();
  }

  private InboundReply answer(InboundText text, String language) {
    if (consents.stopped(text.from())) {
      return answers.whileStopped(text, language);
    }
    for (var handler : handlers) {
      var reply = handler.handle(text);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return InboundReply.none(language);
  }
}

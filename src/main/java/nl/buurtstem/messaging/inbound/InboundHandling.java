package nl.buurtstem.messaging.inbound;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.messaging.Suppressions;
import nl.buurtstem.messaging.inbound.InboundStore.State;
import nl.buurtstem.resident.Consents;
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
    var global = answers.answer(text, () -> first(handler -> handler.restarted(text.from())));
    boolean loop = global.isEmpty() && store.same(text, LATELY) >= LOOP;
    var reply = global.orElseGet(() -> loop ? loops(text, language) : answer(text, language));
    var now = money.within(text, reply, answers.isStop(text));
    store.handled(text, loop ? State.LOOP : State.HANDLED, now);
    return now;
  }

  /// The first time it is said that we stop answering; a machine gets nothing more.
  private InboundReply loops(InboundText text, String language) {
    handlers.forEach(one -> one.looped(text.from()));
    return consents.stopped(text.from()) || store.looped(text.from(), text.received().minus(LATELY))
        ? InboundReply.none(language)
        : answers.said("messaging.loop", language);
  }

  private InboundReply answer(InboundText text, String language) {
    if (consents.stopped(text.from())) {
      return answers.whileStopped(text, language);
    }
    return first(handler -> handler.handle(text))
        .or(() -> first(handler -> handler.otherwise(text)))
        .orElseGet(() -> InboundReply.none(language));
  }

  private Optional<InboundReply> first(Function<InboundHandler, Optional<InboundReply>> asked) {
    return handlers.stream().flatMap(handler -> asked.apply(handler).stream()).findFirst();
  }
}

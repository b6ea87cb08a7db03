package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.messaging.inbound.InboundHandler;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.InboundText;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.resident.ContactId;

/// Polls by text message. Global words come before anything else, in every language; then what
/// answers the open question; then words and codes that start a poll.
@Singleton
class PollSms implements InboundHandler {
  private static final int ORDER = 100;
  private static final String DUTCH = "nl";

  private final PollService polls;
  private final ConversationStore store;
  private final People people;
  private final SmsWords words;
  private final Said said;
  private final Starting starting;
  private final Commands commands;
  private final Conversations conversations;

  PollSms(
      PollService polls,
      ConversationStore store,
      People people,
      SmsWords words,
      Said said,
      Starting starting,
      Commands commands,
      Conversations conversations) {
    this.polls = polls;
    this.store = store;
    this.people = people;
    this.words = words;
    this.said = said;
    this.starting = starting;
    this.commands = commands;
    this.conversations = conversations;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<InboundReply> handle(InboundText text) {
    var known = people.find(text.from());
    var now = now(text, known);
    var chosen = known.choosing() ? commands.choose(now) : Optional.<InboundReply>empty();
    if (known.choosing() && chosen.isEmpty()) {
      people.chooses(text.from(), false);
    }
    return chosen.or(() -> commands.find(now)).or(() -> other(now));
  }

  /// How to take part.
  @Override
  public Optional<InboundReply> otherwise(InboundText text) {
    return Optional.of(said.unknown(now(text, people.find(text.from())).language()));
  }

  private Now now(InboundText text, People.Known known) {
    var waiting = store.waiting(text.from());
    var language = waiting.map(Conversation::language).or(known::language).orElse(DUTCH);
    return new Now(text.from(), text.text(), language, waiting, waiting.flatMap(this::poll));
  }

  /// Whoever said STOP halfway goes on at the open question, as by the word of the poll.
  @Override
  public Optional<InboundReply> restarted(ContactId from) {
    return store
        .last(from)
        .filter(one -> one.state() == ConversationState.STOPPED)
        .flatMap(one -> poll(one).filter(starting::hold).map(poll -> goOn(poll, one)));
  }

  @Override
  public void looped(ContactId from) {
    store.waiting(from).ifPresent(one -> store.end(one, ConversationState.EXPIRED, Reason.LOOP));
  }

  private InboundReply goOn(Poll poll, Conversation stopped) {
    var resumed = said.words(stopped.language()).get("sms.resumed");
    return conversations.ask(poll, stopped.in(stopped.language()), _ -> List.of(resumed));
  }

  private Optional<InboundReply> other(Now now) {
    if (now.waiting().isPresent() && now.poll().isPresent() && starting.hold(now.poll().get())) {
      var open = now.waiting().get();
      if (conversations.answers(now.poll().get(), open, now.text())) {
        return Optional.of(conversations.answer(now.poll().get(), open, now.text()));
      }
      return started(now)
          .or(() -> Optional.of(conversations.answer(now.poll().get(), open, now.text())));
    }
    return started(now).or(() -> late(now));
  }

  private Optional<InboundReply> started(Now now) {
    return new Keywords(polls.all(), words)
        .find(now.text())
        .map(found -> unsure(now, found.poll()) ? offer(now, found) : starting.byWord(now, found))
        .or(() -> starting.byCode(now, now.text(), false));
  }

  /// Whether the word of another poll may be the answer instead, and was not texted just before.
  private boolean unsure(Now now, Poll other) {
    return now.waiting()
        .filter(open -> !open.poll().equals(other.id()))
        .filter(open -> !open.offered().equals(Optional.of(other.id())))
        .flatMap(open ->
            now.poll()
                .filter(starting::open)
                .filter(poll -> conversations.asksForWords(poll, open)))
        .isPresent();
  }

  private InboundReply offer(Now now, Keywords.Found found) {
    now.waiting().ifPresent(open -> conversations.offer(open, found.poll()));
    return said.otherPoll(now.language(), now.text().strip());
  }

  /// Nothing is open, and it starts nothing; empty where nothing was before either.
  private Optional<InboundReply> late(Now now) {
    if (now.waiting().isPresent() && now.poll().isPresent()) {
      store.end(now.waiting().get(), ConversationState.EXPIRED, Reason.POLL_OVER);
      return Optional.of(said.of("sms.over", now.language(), now.poll().get()));
    }
    var last = store.last(now.from()).filter(one -> one.state() == ConversationState.EXPIRED);
    return last.flatMap(this::poll)
        .map(
            poll -> said.of(starting.open(poll) ? "sms.expired" : "sms.over", now.language(), poll))
        .or(() ->
            starting.finished(now) ? Optional.of(said.finished(now.language())) : Optional.empty());
  }

  private Optional<Poll> poll(Conversation one) {
    return polls.all().stream().filter(poll -> poll.id().equals(one.poll())).findFirst();
  }
}

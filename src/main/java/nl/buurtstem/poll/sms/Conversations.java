package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.messaging.Exchanges;
import nl.buurtstem.messaging.InboundReply;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.Person;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.MessageVocabulary;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Manner;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Recognition;
import nl.buurtstem.poll.visit.Sending;
import nl.buurtstem.poll.visit.Sent;
import nl.buurtstem.poll.visit.Visitor;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Question;

/// Carries out what a conversation does: the draft changes, the answers are sent, the conversation
/// is stored. Within the caller's transaction, which holds the contact and the poll.
@Singleton
class Conversations {
  private final ConversationStore store;
  private final Drafts drafts;
  private final Recognition recognition;
  private final Sending sending;
  private final Once once;
  private final Exchanges exchanges;
  private final Said said;
  private final MessageVocabulary vocabulary;

  Conversations(
      ConversationStore store,
      Drafts drafts,
      Recognition recognition,
      Sending sending,
      Once once,
      Exchanges exchanges,
      Said said,
      Messages messages,
      Languages languages) {
    this.store = store;
    this.drafts = drafts;
    this.recognition = recognition;
    this.sending = sending;
    this.once = once;
    this.exchanges = exchanges;
    this.said = said;
    this.vocabulary = new MessageVocabulary(messages, languages);
  }

  /// Whether the text answers the open question, by a number or by the words of an option.
  boolean answers(Poll poll, Conversation now, String text) {
    return visitor(poll, now)
        .map(visitor -> drafts.progress(poll, visitor))
        .map(before -> script(before, now).answers(before.state(), now.talk(), text))
        .orElse(false);
  }

  /// Asks the open question, after these texts.
  InboundReply ask(Poll poll, Conversation now, Function<Progress, List<String>> first) {
    return turn(
        poll,
        now,
        before -> {
          var turn = script(before, now).ask(before.state(), now.talk());
          var texts = new ArrayList<>(first.apply(before));
          texts.addAll(turn.texts());
          return new Turn(turn.state(), turn.talk(), texts, turn.done());
        });
  }

  /// Takes the text as an answer to the open question.
  InboundReply answer(Poll poll, Conversation now, String text) {
    return turn(poll, now, before -> script(before, now).answer(before.state(), now.talk(), text));
  }

  /// Goes back to the question before.
  InboundReply back(Poll poll, Conversation now) {
    return turn(poll, now, before -> script(before, now).back(before.state(), now.talk()));
  }

  /// How the poll is asked in the language of this conversation.
  Script script(Progress before, Conversation now) {
    var engine = Engine.of(before.version().definition(), vocabulary);
    return new Script(engine, vocabulary, said.words(now.language()));
  }

  /// How many answers this conversation still asks for.
  int left(Poll poll, Conversation now) {
    return visitor(poll, now)
        .map(visitor -> drafts.progress(poll, visitor))
        .map(before -> script(before, now).left(before.state()))
        .orElse(0);
  }

  /// The answers were sent: from here on nothing tells whose they are, the texts neither.
  private void complete(Conversation now, Optional<Reason> reason) {
    now.contact().ifPresent(exchanges::forget);
    store.complete(now, reason);
  }

  private Optional<Visitor> visitor(Poll poll, Conversation now) {
    return now.secret().flatMap(secret -> recognition.bySecret(poll, secret));
  }

  private InboundReply turn(Poll poll, Conversation now, Function<Progress, Turn> script) {
    var visitor = visitor(poll, now).orElse(null);
    if (visitor == null) {
      store.end(now, ConversationState.EXPIRED, Reason.POLL_OVER);
      return said.of("sms.over", now.language(), poll);
    }
    var before = drafts.progress(poll, visitor);
    if (!before.saved() && drafts.sent(poll, visitor)) {
      complete(now, Optional.of(Reason.BY_WEB));
      return said.plain("sms.done.before", now.language());
    }
    var attempt = new TextAttempt(script, before);
    if (attempt.turn().done()) {
      return send(poll, now, visitor, before.with(attempt.turn().state()), attempt.turn().texts());
    }
    drafts.save(poll, visitor, attempt);
    var turn = attempt.turn();
    store.waits(now.at(turn.talk()));
    return new InboundReply(now.language(), turn.texts());
  }

  private InboundReply send(
      Poll poll, Conversation now, Visitor visitor, Progress progress, List<String> before) {
    boolean everybody = !poll.byCode();
    if (everybody && !mayTake(poll, now)) {
      complete(now, Optional.of(Reason.BY_WEB));
      return said.plain("sms.done.before", now.language());
    }
    var manner = new Manner(Channel.SMS, now.language(), Set.of());
    return switch (sending.sendWithin(poll, visitor, progress, manner)) {
      case Sent.Counted(var receipt) -> {
        if (everybody) {
          once.take(poll.matter(), person(now.contact().orElseThrow()));
        }
        complete(now, Optional.empty());
        var texts = new ArrayList<>(before);
        poll.definition().thanks().ifPresent(text -> texts.add(text.in(now.language()).text()));
        texts.add(said.done(poll, now.language(), receipt));
        yield new InboundReply(now.language(), texts);
      }
      case Sent.Incomplete(var known, var missing) -> again(now, known, missing.getFirst());
      case Sent.Nothing _ -> {
        drafts.drop(visitor);
        yield end(poll, now, Reason.EMPTY, "sms.empty");
      }
      case Sent.Over _ -> end(poll, now, Reason.POLL_OVER, "sms.over");
      case Sent.UsedBefore _ -> end(poll, now, Reason.CODE_USED, "sms.done.before");
      case Sent.NoCode _, Sent.NoClass _ -> end(poll, now, Reason.CODE_INVALID, "sms.code.wrong");
      case Sent.Full _ -> end(poll, now, Reason.POLL_FULL, "sms.full");
    };
  }

  private boolean mayTake(Poll poll, Conversation now) {
    once.prepare(poll.matter(), poll.mode());
    return !once.taken(poll.matter(), person(now.contact().orElseThrow()));
  }

  /// Whether this person took part by text message.
  boolean tookPart(Poll poll, ContactId contact) {
    return !poll.byCode() && once.taken(poll.matter(), person(contact));
  }

  private static Person person(ContactId contact) {
    return new Person("contact", contact.value().toString());
  }

  private InboundReply again(Conversation now, Progress progress, Question missing) {
    var talk = Talk.at(missing.id(), missing.rows().stream().findFirst().map(row -> row.id()));
    store.waits(now.at(talk));
    return new InboundReply(
        now.language(), script(progress, now).ask(progress.state(), talk).texts());
  }

  private InboundReply end(Poll poll, Conversation now, Reason reason, String key) {
    store.end(now, ConversationState.FAILED, reason);
    return said.of(key, now.language(), poll);
  }
}

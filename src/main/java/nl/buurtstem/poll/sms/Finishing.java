package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.messaging.inbound.Exchanges;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.Person;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Manner;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.ReceiptCode;
import nl.buurtstem.poll.visit.Sending;
import nl.buurtstem.poll.visit.Sent;
import nl.buurtstem.poll.visit.Visitor;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.survey.Question;

/// How a conversation ends: its answers are sent, or something is in the way. Within the caller's
/// transaction, which holds the contact and the poll.
@Singleton
class Finishing {
  private final ConversationStore store;
  private final Drafts drafts;
  private final Sending sending;
  private final Once once;
  private final Exchanges exchanges;
  private final Scripts scripts;
  private final Said said;

  Finishing(
      ConversationStore store,
      Drafts drafts,
      Sending sending,
      Once once,
      Exchanges exchanges,
      Scripts scripts,
      Said said) {
    this.store = store;
    this.drafts = drafts;
    this.sending = sending;
    this.once = once;
    this.exchanges = exchanges;
    this.scripts = scripts;
    this.said = said;
  }

  /// Sends the answers.
  ///
  /// @param before what is said first, once they count
  InboundReply send(
      Poll poll, Conversation now, Visitor visitor, Progress progress, List<String> before) {
    if (!poll.byCode() && !mayTake(poll, now)) {
      return counted(poll, now, Reason.BY_WEB);
    }
    var manner = new Manner(Channel.SMS, now.language(), Set.of());
    return sending
        .sendWithin(poll, visitor, progress, manner)
        .map(sent -> sent(poll, now, visitor, progress, sent, before))
        .orElseGet(() -> changed(now, drafts.newest(poll, visitor)));
  }

  /// They were counted by another channel. That this number took part is kept as if it had been by
  /// text: otherwise its next text could begin anew.
  InboundReply counted(Poll poll, Conversation now, Reason how) {
    if (!poll.byCode()) {
      once.prepare(poll.matter(), poll.mode());
      now.contact().ifPresent(contact -> once.take(poll.matter(), person(contact)));
    }
    complete(now, Optional.of(how));
    return said.plain("sms.done.before", now.language());
  }

  /// The poll closed.
  InboundReply over(Poll poll, Conversation now) {
    store.end(now, ConversationState.EXPIRED, Reason.POLL_OVER);
    return said.of("sms.over", now.language(), poll);
  }

  /// Whether this person took part by text message.
  boolean tookPart(Poll poll, ContactId contact) {
    return !poll.byCode() && once.taken(poll.matter(), person(contact));
  }

  private InboundReply sent(
      Poll poll,
      Conversation now,
      Visitor visitor,
      Progress progress,
      Sent sent,
      List<String> before) {
    return switch (sent) {
      case Sent.Counted(var receipt) -> thanks(poll, now, receipt, before);
      case Sent.Incomplete(var known, var missing) -> again(now, known, missing.getFirst());
      case Sent.Nothing _ -> {
        drafts.drop(visitor, progress);
        yield end(poll, now, Reason.EMPTY, "sms.empty");
      }
      case Sent.Over _ -> end(poll, now, Reason.POLL_OVER, "sms.over");
      case Sent.UsedBefore _ -> counted(poll, now, Reason.CODE_USED);
      case Sent.NoCode _, Sent.NoClass _ -> end(poll, now, Reason.CODE_INVALID, "sms.code.wrong");
      case Sent.Full _ -> end(poll, now, Reason.POLL_FULL, "sms.full");
    };
  }

  private InboundReply thanks(
      Poll poll, Conversation now, ReceiptCode receipt, List<String> before) {
    if (!poll.byCode()) {
      once.take(poll.matter(), person(now.contact().orElseThrow()));
    }
    complete(now, Optional.empty());
    var texts = new ArrayList<>(before);
    poll.definition().thanks().ifPresent(text -> texts.add(text.in(now.language()).text()));
    texts.add(said.done(poll, now.language(), receipt));
    return new InboundReply(now.language(), texts);
  }

  /// The answers were sent: from here on nothing tells whose they are, the texts neither.
  private void complete(Conversation now, Optional<Reason> reason) {
    now.contact().ifPresent(exchanges::forget);
    store.complete(now, reason);
  }

  private boolean mayTake(Poll poll, Conversation now) {
    once.prepare(poll.matter(), poll.mode());
    return !once.taken(poll.matter(), person(now.contact().orElseThrow()));
  }

  private static Person person(ContactId contact) {
    return new Person("contact", contact.value().toString());
  }

  /// Another channel changed the answers while they were being sent.
  private InboundReply changed(Conversation now, Progress newest) {
    var turn = scripts.elsewhere(newest, now);
    store.waits(now.at(turn.talk(), newest.revision()));
    return new InboundReply(now.language(), turn.texts());
  }

  private InboundReply again(Conversation now, Progress progress, Question missing) {
    var talk = Talk.at(missing.id(), missing.rows().stream().findFirst().map(row -> row.id()));
    store.waits(now.at(talk, progress.revision()));
    return new InboundReply(
        now.language(), scripts.of(progress, now).ask(progress.state(), talk).texts());
  }

  private InboundReply end(Poll poll, Conversation now, Reason reason, String key) {
    store.end(now, ConversationState.FAILED, reason);
    return said.of(key, now.language(), poll);
  }
}

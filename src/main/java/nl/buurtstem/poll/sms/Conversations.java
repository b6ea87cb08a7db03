package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Recognition;
import nl.buurtstem.poll.visit.Saved;
import nl.buurtstem.poll.visit.Visitor;
import nl.buurtstem.resident.ContactId;

/// Carries out what a conversation does: the draft changes, the answers are sent, the conversation
/// is stored. Within the caller's transaction, which holds the contact and the poll.
@Singleton
class Conversations {
  private final ConversationStore store;
  private final Drafts drafts;
  private final Recognition recognition;
  private final Scripts scripts;
  private final Finishing finishing;

  Conversations(
      ConversationStore store,
      Drafts drafts,
      Recognition recognition,
      Scripts scripts,
      Finishing finishing) {
    this.store = store;
    this.drafts = drafts;
    this.recognition = recognition;
    this.scripts = scripts;
    this.finishing = finishing;
  }

  /// Whether the text answers the open question, by a number or by the words of an option.
  boolean answers(Poll poll, Conversation now, String text) {
    return visitor(poll, now)
        .map(visitor -> drafts.progress(poll, visitor))
        .map(before -> script(before, now).answers(before.state(), now.talk(), text))
        .orElse(false);
  }

  /// Whether the open question asks for words of one's own: then any word can be the answer.
  boolean asksForWords(Poll poll, Conversation now) {
    return visitor(poll, now)
        .map(visitor -> drafts.progress(poll, visitor))
        .filter(before -> script(before, now).asksForWords(before.state(), now.talk()))
        .isPresent();
  }

  /// Waits on at the same place, after it was asked whether this other poll is meant.
  void offer(Conversation now, Poll other) {
    store.waits(now.offering(other.id()));
  }

  /// Asks the open question, after these texts.
  InboundReply ask(Poll poll, Conversation now, Function<Progress, List<String>> first) {
    return turn(
        poll,
        now,
        before -> {
          var turn = scripts.ask(before, now, now.talk());
          var texts = new ArrayList<>(first.apply(before));
          texts.addAll(turn.texts());
          return new Turn(turn.state(), turn.talk(), texts, turn.done());
        });
  }

  /// Takes the text as an answer to the open question, unless the answers changed by another
  /// channel after it was asked: then no newer answer is replaced, nor another question answered,
  /// unseen.
  InboundReply answer(Poll poll, Conversation now, String text) {
    return turn(
        poll,
        now,
        before ->
            now.overtaken(before)
                ? scripts.elsewhere(before, now)
                : script(before, now).answer(before.state(), now.talk(), text));
  }

  /// Goes back to the question before.
  InboundReply back(Poll poll, Conversation now) {
    return turn(poll, now, before -> script(before, now).back(before.state(), now.talk()));
  }

  /// How the poll is asked in the language of this conversation.
  Script script(Progress before, Conversation now) {
    return scripts.of(before, now);
  }

  /// How many answers this conversation still asks for; empty where they were sent by another
  /// channel, and then it is completed and the person took part.
  Optional<Integer> left(Poll poll, Conversation now) {
    var visitor = visitor(poll, now).orElse(null);
    if (visitor == null) {
      return Optional.of(0);
    }
    var before = drafts.progress(poll, visitor);
    if (counted(poll, visitor, before)) {
      finishing.counted(poll, now, Reason.BY_WEB);
      return Optional.empty();
    }
    return Optional.of(script(before, now).left(before.state()));
  }

  /// Whether this person took part by text message.
  boolean tookPart(Poll poll, ContactId contact) {
    return finishing.tookPart(poll, contact);
  }

  private Optional<Visitor> visitor(Poll poll, Conversation now) {
    return now.secret().flatMap(secret -> recognition.bySecret(poll, secret));
  }

  /// Whether the answers of this person were sent, by this channel or by another.
  private boolean counted(Poll poll, Visitor visitor, Progress before) {
    return !before.saved() && (drafts.sent(poll, visitor) || drafts.sentElsewhere(poll, visitor));
  }

  private InboundReply turn(Poll poll, Conversation now, Function<Progress, Turn> script) {
    var visitor = visitor(poll, now).orElse(null);
    if (visitor == null) {
      return finishing.over(poll, now);
    }
    var before = drafts.progress(poll, visitor);
    if (counted(poll, visitor, before)) {
      return finishing.counted(poll, now, Reason.BY_WEB);
    }
    var attempt = new TextAttempt(script, before);
    if (attempt.turn().done()) {
      var progress = before.with(attempt.turn().state());
      return finishing.send(poll, now, visitor, progress, attempt.turn().texts());
    }
    return switch (drafts.save(poll, visitor, attempt)) {
      case Saved.Kept(var after, var _) -> waits(now, attempt.turn(), after);
      case Saved.Refused(var same, var _) -> waits(now, attempt.turn(), same);
      case Saved.Overtaken(var newer) -> waits(now, attempt.turn(), newer);
      case Saved.SentBefore _ -> finishing.counted(poll, now, Reason.BY_WEB);
      case Saved.Over _ -> finishing.over(poll, now);
    };
  }

  private InboundReply waits(Conversation now, Turn turn, Progress after) {
    store.waits(now.at(turn.talk(), after.revision()));
    return new InboundReply(now.language(), turn.texts());
  }
}

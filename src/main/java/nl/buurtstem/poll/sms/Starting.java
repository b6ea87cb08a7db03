package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.Codes;
import nl.buurtstem.participation.code.Look;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.poll.response.StorageException;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Secret;

/// Begins a conversation, or goes on with one, by the word of a poll or by the code of a letter.
@Singleton
class Starting {
  /// A code as a letter prints it: no ordinary word is written so.
  private static final Pattern PRINTED =
      Pattern.compile("[A-Z0-9]{5}-[A-Z0-9]{5}|(?=.*[0-9])[A-Za-z0-9]{5}-[A-Za-z0-9]{5}");

  private final PollService polls;
  private final ConversationStore store;
  private final People people;
  private final Conversations conversations;
  private final Drafts drafts;
  private final ResponseStore responses;
  private final Codes codes;
  private final Said said;
  private final Clock clock;

  Starting(
      PollService polls,
      ConversationStore store,
      People people,
      Conversations conversations,
      Drafts drafts,
      ResponseStore responses,
      Codes codes,
      Said said,
      Clock clock) {
    this.polls = polls;
    this.store = store;
    this.people = people;
    this.conversations = conversations;
    this.drafts = drafts;
    this.responses = responses;
    this.codes = codes;
    this.said = said;
    this.clock = clock;
  }

  /// Whether it can be answered now.
  boolean open(Poll poll) {
    return poll.access(Zones.today(clock)) == Poll.Access.OPEN;
  }

  /// The same, and it stays so until the transaction ends. Whoever closes the poll holds its row
  /// before any draft, so whoever answers does too.
  boolean hold(Poll poll) {
    try {
      if (poll.most().isPresent()) {
        responses.waitForTurn(poll.id());
      }
      return open(poll) && responses.holdOpen(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Whether they sent their answers to a poll that is still open, where that can be known.
  boolean finished(Now now) {
    return polls.all().stream()
        .anyMatch(poll -> open(poll) && conversations.tookPart(poll, now.from()));
  }

  InboundReply byWord(Now now, Keywords.Found found) {
    var poll = found.poll();
    var language = language(now, poll, found.language());
    if (poll.byCode()) {
      return said.plain("sms.needs_code", language);
    }
    return start(now, poll, Optional.empty(), found.language());
  }

  /// Empty when the text is no code, does not look like one as letters print it, and does not have
  /// to be one.
  ///
  /// @param told whether the person said that it is one
  Optional<InboundReply> byCode(Now now, String typed, boolean told) {
    boolean must = told || PRINTED.matcher(typed.strip()).matches();
    if (!must && Code.read(typed).isEmpty()) {
      return Optional.empty();
    }
    return switch (codes.look(typed, "sms " + now.from().value())) {
      case Look.Good(var _, var pass) ->
          poll(pass.matter().id())
              .map(poll -> start(now, poll, Optional.of(pass.code()), Optional.empty()));
      case Look.NotYet(var card) -> about("sms.not_yet", now, card);
      case Look.Expired(var card) -> about("sms.over", now, card);
      case Look.Used _ -> Optional.of(said.plain("sms.done.before", now.language()));
      case Look.Revoked _, Look.Test _ -> Optional.of(said.plain("sms.code.wrong", now.language()));
      case Look.Unknown _, Look.Mistyped _, Look.TooSoon _ ->
          must ? Optional.of(said.plain("sms.code.wrong", now.language())) : Optional.empty();
    };
  }

  private Optional<InboundReply> about(String key, Now now, MatterCard card) {
    return poll(card.matter().id()).map(poll -> said.of(key, now.language(), poll));
  }

  private Optional<Poll> poll(UUID id) {
    return polls.all().stream().filter(poll -> poll.id().equals(id)).findFirst();
  }

  private InboundReply start(Now now, Poll poll, Optional<Code> code, Optional<String> wanted) {
    var language = language(now, poll, wanted);
    if (poll.access(Zones.today(clock)) == Poll.Access.NOT_YET) {
      return said.of("sms.not_yet", language, poll);
    }
    if (!hold(poll)) {
      return said.of("sms.over", language, poll);
    }
    var before = store.find(now.from(), poll).filter(one -> fits(one, code));
    if (before.isEmpty() && conversations.tookPart(poll, now.from())) {
      return said.plain("sms.done.before", language);
    }
    if (drafts.full(poll)) {
      return said.plain("sms.full", language);
    }
    var left = now.waiting().filter(one -> !one.poll().equals(poll.id()));
    left.ifPresent(one -> store.end(one, ConversationState.INTERRUPTED, Reason.OTHER_POLL));
    wanted.ifPresent(told -> people.speaks(now.from(), language));
    var conversation =
        before.map(one -> one.in(language)).orElseGet(() -> begin(now, poll, language, code));
    boolean told = wanted.isPresent() || people.find(now.from()).language().isPresent();
    return conversations.ask(
        poll,
        conversation,
        progress -> {
          var texts = first(conversation, progress, before.isPresent(), told);
          left.flatMap(_ -> now.poll())
              .ifPresent(other -> texts.add(said.comeBack(now.language(), other)));
          return texts;
        });
  }

  /// Another code is another person's; what was begun with the first is left alone.
  private static boolean fits(Conversation one, Optional<Code> code) {
    return one.secret().map(secret -> secret.code().equals(code)).orElse(false);
  }

  private Conversation begin(Now now, Poll poll, String language, Optional<Code> code) {
    store.find(now.from(), poll).ifPresent(store::forget);
    return store.begin(now.from(), poll, language, Secret.fresh(code));
  }

  private List<String> first(
      Conversation now, Progress progress, boolean known, boolean languageTold) {
    var words = said.words(now.language());
    var texts = new ArrayList<String>();
    if (known) {
      texts.add(words.get("sms.resumed"));
      return texts;
    }
    var hint = languageTold ? "" : "\n" + words.get("sms.intro.language");
    texts.add(conversations.script(progress, now).intro(progress.state(), hint));
    if (progress.saved()) {
      texts.add(words.get("sms.resumed"));
    }
    return texts;
  }

  /// The one that the text tells, or the one they used before, or the poll's first.
  private String language(Now now, Poll poll, Optional<String> told) {
    var speaks = poll.definition().languages();
    return told.or(() -> people.find(now.from()).language())
        .or(() -> now.waiting().map(Conversation::language))
        .filter(speaks::contains)
        .orElse(poll.definition().sourceLanguage());
  }
}

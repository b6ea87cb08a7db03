package nl.buurtstem.messaging.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.batch.BatchStanding;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;

/// Makes the page of messages.
@Singleton
class MessagesView {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final int MESSAGES = 50;

  private final MessageReader reader;
  private final Batches batches;
  private final DayWords day;
  private final MessageWords words;
  private final Contacts contacts;
  private final Clock clock;

  MessagesView(
      MessageReader reader,
      Batches batches,
      DayWords day,
      MessageWords words,
      Contacts contacts,
      Clock clock) {
    this.reader = reader;
    this.batches = batches;
    this.day = day;
    this.words = words;
    this.contacts = contacts;
    this.clock = clock;
  }

  MessagesPage page(StaffFrame staff, Optional<DeliveryState> state) {
    var now = clock.instant();
    var today = day.today();
    return new MessagesPage(
        staff,
        today.spent(),
        today.full(),
        List.of(byPurpose(now.minus(MONTH)), byDay(now.minus(FORTNIGHT))),
        reader.codes(now.minus(MONTH)).stream().map(this::trouble).toList(),
        batches(),
        state.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""),
        states(),
        reader.latest(state, MESSAGES).stream().map(this::message).toList());
  }

  private Funnel byPurpose(Instant since) {
    return new Funnel(
        words.get("staff.messaging.by_purpose"),
        words.get("staff.messaging.purpose"),
        reader.byPurpose(since).entrySet().stream()
            .map(entry -> entry.getValue().line(words.purpose(entry.getKey())))
            .toList());
  }

  private Funnel byDay(Instant since) {
    return new Funnel(
        words.get("staff.messaging.by_day"),
        words.get("staff.messaging.day"),
        reader.byDay(since).entrySet().stream()
            .map(entry -> entry.getValue().line(words.date(entry.getKey())))
            .toList());
  }

  private MessagesPage.Trouble trouble(MessageReader.Code code) {
    return new MessagesPage.Trouble(
        words.code(code.code()), words.get(code.state().key()), words.number(code.count()));
  }

  private List<MessagesPage.BatchLine> batches() {
    var all = reader.batches();
    var standings = batches.standings(all.stream().map(MessageReader.Batch::id).toList());
    return all.stream()
        .flatMap(batch ->
            Optional.ofNullable(standings.get(batch.id()))
                .map(standing -> batch(batch, standing))
                .stream())
        .toList();
  }

  private MessagesPage.BatchLine batch(MessageReader.Batch batch, BatchStanding standing) {
    return new MessagesPage.BatchLine(
        BatchPages.address(batch.id()),
        batch.name(),
        words.get(standing.key()),
        standing != BatchStanding.RUNNING,
        words.get(
            "staff.messaging.spent",
            "spent",
            words.euros(batch.reserved()),
            "limit",
            words.euros(MessageWords.millionths(batch.limitCents()))),
        AuditWords.moment(batch.at()));
  }

  private List<MessagesPage.State> states() {
    return Arrays.stream(DeliveryState.values())
        .map(state ->
            new MessagesPage.State(state.name().toLowerCase(Locale.ROOT), words.get(state.key())))
        .toList();
  }

  private MessagesPage.MessageLine message(MessageReader.One one) {
    return new MessagesPage.MessageLine(
        MessagePages.address(one.id()),
        AuditWords.moment(one.made()),
        contacts
            .open(one.to())
            .map(ContactAddress::masked)
            .orElseGet(() -> words.get("staff.messaging.erased")),
        words.purpose(one.purpose()),
        words.get(one.state().key()),
        one.state().ended() && one.state() != DeliveryState.DELIVERED,
        words.code(one.code()));
  }
}

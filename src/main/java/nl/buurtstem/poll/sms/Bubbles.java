package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.Planned;
import nl.buurtstem.messaging.inbound.Exchange;
import nl.buurtstem.messaging.inbound.Exchanges;
import nl.buurtstem.messaging.simulator.Simulator;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.text.SmsLength;

/// What was texted with a number, as bubbles: both what was answered at once and what was sent
/// later.
@Singleton
class Bubbles {
  private static final int MOST = 200;
  private static final double MILLIONTHS_A_CENT = 10_000;

  private final Exchanges exchanges;
  private final Simulator simulator;
  private final Contacts contacts;
  private final Batches batches;
  private final Languages languages;

  Bubbles(
      Exchanges exchanges,
      Simulator simulator,
      Contacts contacts,
      Batches batches,
      Languages languages) {
    this.exchanges = exchanges;
    this.simulator = simulator;
    this.contacts = contacts;
    this.batches = batches;
    this.languages = languages;
  }

  private record Timed(Instant at, PhonePage.Bubble bubble) {}

  /// All of it.
  List<PhonePage.Bubble> of(StaffFrame staff, PhoneNumber number) {
    return of(staff, number, exchanges(number), Instant.EPOCH);
  }

  /// What came after the last poll that was completed: of that one nothing may tell whose it was.
  List<PhonePage.Bubble> sinceCompleted(StaffFrame staff, PhoneNumber number) {
    var all = exchanges(number);
    var completed = all.reversed().stream().filter(one -> one.text().isEmpty()).findFirst();
    var since = completed.map(Exchange::at).orElse(Instant.EPOCH);
    return of(staff, number, all.stream().filter(one -> one.at().isAfter(since)).toList(), since);
  }

  private List<Exchange> exchanges(PhoneNumber number) {
    return contacts.find(number).map(contact -> exchanges.with(contact, MOST)).orElse(List.of());
  }

  private List<PhonePage.Bubble> of(
      StaffFrame staff, PhoneNumber number, List<Exchange> exchanged, Instant since) {
    var all = new ArrayList<Timed>();
    exchanged.forEach(one -> all.addAll(exchange(staff, number, one)));
    simulator.to(number).stream()
        .filter(one -> one.at().isAfter(since))
        .forEach(
            one -> all.add(new Timed(one.at(), ours(staff, number, one.language(), one.text()))));
    return all.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::bubble).toList();
  }

  private List<Timed> exchange(StaffFrame staff, PhoneNumber number, Exchange one) {
    var timed = new ArrayList<Timed>();
    var text = one.text().orElseGet(() -> staff.t("staff.phone.destroyed"));
    timed.add(new Timed(one.at(), new PhonePage.Bubble(true, "", "auto", text, "")));
    one.replies()
        .forEach(reply ->
            timed.add(
                new Timed(one.at(), ours(staff, number, one.language().orElse("nl"), reply))));
    return timed;
  }

  private PhonePage.Bubble ours(StaffFrame staff, PhoneNumber number, String code, String text) {
    var language = languages.find(code);
    return new PhonePage.Bubble(
        false,
        code,
        language.map(Language::dir).orElse("auto"),
        text,
        cost(staff, number, code, text));
  }

  /// Parts and price, and the character that makes parts short.
  private String cost(StaffFrame staff, PhoneNumber number, String language, String text) {
    var length = SmsLength.of(text);
    var quote = batches.quote(List.of(new Planned(language, number.country(), 1, List.of(text))));
    var words = staff.frame().words();
    return staff.t(
        "staff.phone.cost",
        "parts",
        length.parts(),
        "cents",
        words.decimal(quote.millionths() / MILLIONTHS_A_CENT, 1),
        "character",
        Optional.ofNullable(length.forcing().orElse(null)).orElse("none"));
  }
}

package nl.buurtstem.panel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.SentTexts;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.ConsentEntry;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.ConsentStep;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Pattern LINK = Pattern.compile("https?://[^/]+(/b/\\w+)");

  private final TestServer server = TestServer.shared();
  private final SentTexts sent = new SentTexts(server);
  private final Database database = new Database(server);
  private final PhoneNumber phone =
      PhoneNumber.read("06 5550 %04d".formatted(NUMBER.incrementAndGet())).orElseThrow();
  private final EmailAddress mail =
      EmailAddress.read("lid%d@voorbeeld.example".formatted(NUMBER.get())).orElseThrow();

  @Test
  void where_people_live_is_asked_in_names_that_they_know() {
    var page = new Browser(server.uri()).open("/nl/panel").html();
    assertThat(page)
        .contains("value=\"beijum_west\"", "value=\"oosterparkwijk\"")
        .doesNotContain("BU00", "oosterparkwijk_0", ", deel ");
  }

  @Test
  void a_form_alone_makes_nobody_a_member() {
    signUp("sms", phone.value());
    assertThat(sent.to(phone)).hasSize(1);
    assertThat(state(phone)).isEqualTo("WAITING");
    assertThat(allowed(phone)).isFalse();
  }

  @Test
  void ja_by_text_makes_a_member_with_the_proof_of_it() {
    signUp("sms", phone.value());
    var reply = text(phone, "Ja!");
    assertThat(reply).singleElement().asString().contains("Welkom", "/nl/panel/mijn");
    assertThat(state(phone)).isEqualTo("ACTIVE");
    assertThat(allowed(phone)).isTrue();
    assertThat(server.bean(Consents.class).history(contact(phone)))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.step()).isEqualTo(ConsentStep.GIVEN);
          assertThat(entry.source()).isEqualTo(ConsentSource.SMS);
          assertThat(entry.wordingVersion()).hasValue("panel 2026-11-21");
          assertThat(entry.language()).hasValue("nl");
        });
  }

  @Test
  void ja_of_somebody_who_did_not_sign_up_is_not_about_the_panel() {
    assertThat(text(phone, "ja")).noneMatch(reply -> reply.contains("buurtpanel"));
    assertThat(state(phone)).isEmpty();
  }

  @Test
  void who_still_has_to_say_yes_and_says_something_else_is_told_how() {
    signUp("sms", phone.value());
    assertThat(text(phone, "belki")).singleElement().asString().contains("Antwoord JA");
    assertThat(text(phone, "PRATEN")).noneMatch(reply -> reply.contains("Antwoord JA"));
    assertThat(text(phone, "misschien")).noneMatch(reply -> reply.contains("Antwoord JA"));
    assertThat(state(phone)).isEqualTo("WAITING");
  }

  @Test
  void the_word_panel_is_answered_with_where_the_form_is() {
    assertThat(text(phone, "PANEL")).singleElement().asString().contains("/nl/panel");
  }

  @Test
  void a_link_by_mail_is_exchanged_for_a_cookie_and_only_the_button_confirms() {
    signUp("email", mail.value());
    var browser = new Browser(server.uri());
    var page = browser.open(link(mail));
    assertThat(page.path()).isEqualTo("/nl/panel/mijn");
    assertThat(state(mail)).isEqualTo("WAITING");
    var own = browser.post("/nl/panel/bevestigen");
    assertThat(own.html()).contains("Fijn dat u meedoet", "•••");
    assertThat(state(mail)).isEqualTo("ACTIVE");
    assertThat(server.bean(Consents.class).history(contact(mail)).getFirst().source())
        .isEqualTo(ConsentSource.EMAIL_LINK);
  }

  @Test
  void the_form_says_the_same_whether_an_address_is_known_or_not() {
    var fresh = signUp("sms", phone.value());
    text(phone, "ja");
    var known = signUp("sms", phone.value());
    assertThat(known.path()).isEqualTo(fresh.path());
    assertThat(body(known.html())).isEqualTo(body(fresh.html()));
    assertThat(sent.to(phone)).hasSize(2).last().asString().contains("wijzigt");
  }

  @Test
  void nobody_can_change_what_is_known_of_a_member_by_the_form() {
    signUp("sms", phone.value());
    text(phone, "ja");
    signUp("sms", phone.value(), "plaats", "selwerd");
    assertThat(column("wijk", phone)).isEqualTo("beijum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 900 555 1234", "+882 16 1234567", "050 123 45 67", "+31 20 1234567"})
  void no_text_goes_to_numbers_that_are_not_mobile_or_whose_price_is_not_known(String typed) {
    var page = signUp("sms", typed);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("Vul een mobiel nummer in");
    var number = PhoneNumber.read(typed).orElseThrow();
    assertThat(server.bean(Contacts.class).find(number)).isEmpty();
  }

  @Test
  void nobody_can_fill_the_telephone_of_another_with_texts() {
    for (int i = 0; i < 5; i++) {
      signUp("sms", phone.value());
    }
    assertThat(sent.to(phone)).hasSize(2);
  }

  @Test
  void who_has_not_confirmed_and_asks_for_their_page_gets_the_link_to_confirm_anew() {
    signUp("email", mail.value());
    var first = link(mail);
    var page = ask(mail);
    assertThat(sent.to(mail)).hasSize(2);
    assertThat(link(mail)).isNotEqualTo(first);
    assertThat(page.path()).isEqualTo("/nl/panel/mijn/verstuurd");
    var browser = new Browser(server.uri());
    browser.open(link(mail));
    browser.post("/nl/panel/bevestigen");
    assertThat(state(mail)).isEqualTo("ACTIVE");
  }

  @Test
  void asking_for_a_page_says_the_same_of_any_address_and_how_often_something_is_sent() {
    var unknown = ask(mail);
    assertThat(sent.to(mail)).isEmpty();
    signUp("email", mail.value());
    var waiting = ask(mail);
    var tooOften = ask(mail);
    assertThat(sent.to(mail)).hasSize(2);
    assertThat(unknown.html()).contains("twee berichten").doesNotContain("JA");
    assertThat(body(waiting.html())).isEqualTo(body(unknown.html()));
    assertThat(body(tooOften.html())).isEqualTo(body(unknown.html()));
  }

  private Browser.Page ask(ContactAddress address) {
    var browser = new Browser(server.uri(), Networks.next());
    browser.open("/nl/panel/mijn");
    return browser.post("/nl/panel/mijn/link", "adres", address.value());
  }

  @Test
  void a_robot_gets_the_same_answer_and_nothing_happens() {
    var page = signUp("sms", phone.value(), "_toelichting", "koop nu");
    assertThat(page.path()).isEqualTo("/nl/panel/verstuurd");
    assertThat(sent.to(phone)).isEmpty();
  }

  @Test
  void what_is_missing_is_named_and_what_was_typed_stays() {
    var browser = new Browser(server.uri());
    browser.open("/nl/panel");
    var page = browser.post("/nl/panel", "kanaal", "sms", "nummer", "12", "plaats", "beijum");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("<title>Fout: ")
        .contains("href=\"#nummer\"", "href=\"#band\"", "href=\"#akkoord\"", "value=\"12\"")
        .doesNotContain("href=\"#plaats\"");
  }

  @Test
  void a_member_changes_pauses_and_leaves_in_one_step() {
    signUp("sms", phone.value());
    text(phone, "ja");
    var browser = new Browser(server.uri());
    browser.open("/nl/panel/mijn");
    browser.post("/nl/panel/mijn/link", "adres", phone.value());
    browser.open(link(phone));
    browser.post("/nl/panel/mijn", "band", "1991-2000", "plaats", "beijum_west", "taal", "tr");
    assertThat(column("birth_years", phone)).isEqualTo("1991-2000");
    assertThat(column("buurt", phone)).isEqualTo("beijum_west");
    browser.post("/nl/panel/mijn/pauze");
    assertThat(state(phone)).isEqualTo("PAUSED");
    browser.post("/nl/panel/mijn/weer");
    assertThat(state(phone)).isEqualTo("ACTIVE");
    var contact = contact(phone);
    var left = browser.post("/nl/panel/mijn/stoppen");
    assertThat(left.html()).contains("U bent gestopt");
    assertThat(server.bean(Contacts.class).open(contact)).isEmpty();
    assertThat(server.bean(Contacts.class).find(phone)).isEmpty();
    assertThat(browser.open("/nl/panel/mijn").html()).contains("Stuur mij de link");
  }

  @Test
  void stop_by_text_ends_invitations() {
    signUp("sms", phone.value());
    text(phone, "ja");
    text(phone, "STOP");
    assertThat(state(phone)).isEqualTo("STOPPED");
    assertThat(allowed(phone)).isFalse();
  }

  @Test
  void start_after_stop_makes_them_a_member_again_at_once_and_the_proof_is_kept() {
    signUp("sms", phone.value());
    text(phone, "ja");
    text(phone, "STOP");
    text(phone, "START");
    assertThat(state(phone)).isEqualTo("ACTIVE");
    assertThat(allowed(phone)).isTrue();
    assertThat(server.bean(Consents.class).history(contact(phone)).stream().map(ConsentEntry::step))
        .containsExactly(ConsentStep.GIVEN, ConsentStep.STOPPED, ConsentStep.RESUMED);
  }

  @Test
  void start_does_not_bring_back_who_said_no_to_invitations_before() {
    signUp("sms", phone.value());
    text(phone, "ja");
    server.bean(Consents.class).withdraw(contact(phone), Purpose.PANEL, ConsentSource.WEB);
    text(phone, "STOP");
    text(phone, "START");
    assertThat(state(phone)).isEqualTo("STOPPED");
    assertThat(allowed(phone)).isFalse();
  }

  @Test
  void the_word_panel_is_answered_in_the_language_of_whoever_texts() {
    assertThat(text(phone, "PANEL").getFirst()).contains("/nl/panel");
    assertThat(text(phone, "Mahalle paneli").getFirst()).contains("/tr/panel");
    assertThat(text(phone, "panel").getFirst()).as("as before").contains("/tr/panel");
    assertThat(text(phone, "панель").getFirst()).contains("/uk/panel");
  }

  @Test
  void who_says_no_by_one_click_of_the_mail_programme_can_come_back_on_their_own_page() {
    signUp("email", mail.value());
    var browser = new Browser(server.uri());
    browser.open(link(mail));
    browser.post("/nl/panel/bevestigen");
    server.bean(Consents.class).withdraw(contact(mail), Purpose.PANEL, ConsentSource.EMAIL_LINK);
    assertThat(state(mail)).isEqualTo("STOPPED");
    browser.open("/nl/panel/mijn");
    browser.post("/nl/panel/mijn/weer");
    assertThat(state(mail)).isEqualTo("ACTIVE");
    assertThat(allowed(mail)).isTrue();
  }

  @Test
  void a_wrong_link_leads_to_where_a_new_one_is_asked_for() {
    var page = new Browser(server.uri()).open("/b/ACDEFGHJKMNP");
    assertThat(page.html()).contains("Deze link werkt niet");
  }

  private Browser.Page signUp(String channel, String address, String... more) {
    var browser = new Browser(server.uri(), Networks.next());
    browser.open("/nl/panel");
    var fields =
        new ArrayList<>(
            List.of("kanaal", channel, "nummer", address, "mail", address, "taal", "nl"));
    fields.addAll(List.of("band", "1961-1975", "akkoord", "ja"));
    if (!List.of(more).contains("plaats")) {
      fields.addAll(List.of("plaats", "beijum"));
    }
    fields.addAll(List.of(more));
    return browser.post("/nl/panel", fields.toArray(String[]::new));
  }

  private List<String> text(PhoneNumber from, String text) {
    return server
        .bean(Inbox.class)
        .receive("proef", UUID.randomUUID().toString(), from, text)
        .texts();
  }

  private String link(ContactAddress address) {
    var match = LINK.matcher(sent.to(address).getLast());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private boolean allowed(ContactAddress address) {
    return server.bean(Consents.class).allows(contact(address), Purpose.PANEL);
  }

  private ContactId contact(ContactAddress address) {
    return server.bean(Contacts.class).find(address).orElseThrow();
  }

  private String state(ContactAddress address) {
    return column("state", address);
  }

  private String column(String name, ContactAddress address) {
    return server
        .bean(Contacts.class)
        .find(address)
        .map(contact ->
            database.text(
                "SELECT " + name + " FROM panel_member WHERE contact_id = ?", contact.value()))
        .orElse("");
  }

  private static String body(String html) {
    return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
  }
}

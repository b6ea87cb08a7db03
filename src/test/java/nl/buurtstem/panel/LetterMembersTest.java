package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.ConsentSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members who said yes on paper: written down, drawn, written to, counted and erased.
class LetterMembersTest {
  private static final Set<String> WIJKEN = Set.of("beijum");

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final LetterMembers members = server.bean(LetterMembers.class);
  private final PanelLetters letters = server.bean(PanelLetters.class);
  private final PostalAddress one = address("A. Proef");
  private final PostalAddress other = address("B. Proef");

  /// The others of the panel are away, so that who is drawn does not hang on them.
  @BeforeEach
  void alone() {
    move("ACTIVE", "PAUSED");
    add(one, "nl");
    add(other, "tr");
  }

  @AfterEach
  void together() {
    for (var address : List.of(one, other)) {
      members
          .search(address.lines().getFirst(), WIJKEN, Round.STAFF)
          .forEach(found -> members.remove(found.member(), WIJKEN, Round.STAFF));
    }
    move("PAUSED", "ACTIVE");
    server.clock().reset();
  }

  @Test
  void who_is_drawn_gets_a_sheet_with_their_own_code_and_its_use_counts() throws IOException {
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    var draw = invited(card);
    assertThat(letters.count(draw)).isEqualTo(new PanelLetters.Count(2, 2));
    assertThat(messages(draw)).as("by text or mail").isZero();

    var text = text(letters.print(draw, card, false, Round.STAFF));
    var codes = codes(draw);
    assertThat(codes).hasSize(2);
    assertThat(text).contains(one.lines()).contains(other.lines());
    assertThat(codes).allMatch(code -> text.contains(code.shown()));
    assertThat(letters.count(draw)).isEqualTo(new PanelLetters.Count(0, 2));
    assertThat(letters.print(draw, card, false, Round.STAFF))
        .isInstanceOf(PanelLetters.Made.Nobody.class);

    answer("/nl" + poll.path() + "/invullen", codes.getFirst());
    var answered =
        server.bean(Responses.class).of(draw).stream()
            .mapToInt(count -> count.result().orElseThrow().answered())
            .sum();
    assertThat(answered).isEqualTo(1);
    assertThat(letters.count(draw)).isEqualTo(new PanelLetters.Count(0, 1));
    assertThat(text(letters.print(draw, card, true, Round.STAFF)))
        .contains(codes.getLast().shown())
        .doesNotContain(codes.getFirst().shown());

    server.clock().advance(Duration.ofDays(4));
    assertThat(
            server.bean(Reminding.class).remind(draw, card, UUID.randomUUID(), 1_000, Round.STAFF))
        .as("no reminder by letter")
        .isInstanceOf(Outcome.Nobody.class);
  }

  @Test
  void the_same_person_is_a_member_once_however_the_address_is_typed() {
    int before = members.count();
    var again =
        PostalAddress.read(one.stored().toUpperCase(Locale.ROOT).replace("Proef", "Proef ."));
    add(again.orElseThrow(), "pl");
    assertThat(members.count()).isEqualTo(before);
  }

  @Test
  void the_address_is_sealed_and_gone_when_they_leave() {
    assertThat(database.number(readable(), UUID.randomUUID())).isZero();
    var found = members.search(one.lines().getFirst(), WIJKEN, Round.STAFF);
    assertThat(found).singleElement().satisfies(it -> assertThat(it.address()).isEqualTo(one));
    assertThat(members.search("pro", WIJKEN, Round.STAFF)).as("too short").isEmpty();
    var member = found.getFirst().member();
    assertThat(members.remove(member, WIJKEN, Round.STAFF)).isTrue();
    assertThat(members.remove(member, WIJKEN, Round.STAFF)).isFalse();
    assertThat(members.search(one.lines().getFirst(), WIJKEN, Round.STAFF)).isEmpty();
    assertThat(server.bean(AuditLog.class).about("panel", 10))
        .extracting(AuditEntry::what)
        .contains("panel.letter_joined", "panel.letter_searched", "panel.letter_left");
  }

  @Test
  void an_address_fits_the_window_of_an_envelope() {
    assertThat(PostalAddress.read("Een regel")).isEmpty();
    assertThat(PostalAddress.read("a\nb\nc\nd\ne\nf")).isEmpty();
    assertThat(PostalAddress.read("a\n" + "b".repeat(43))).isEmpty();
    assertThat(PostalAddress.read(" a \n\n b "))
        .isEqualTo(Optional.of(new PostalAddress(List.of("a", "b"))));
  }

  private static PostalAddress address(String name) {
    return new PostalAddress(
        List.of(
            name + " " + UUID.randomUUID().toString().substring(0, 8),
            "Heerdenpad 12",
            "9736 AA Groningen"));
  }

  private void add(PostalAddress address, String language) {
    var profile =
        new Profile(
            BirthBand.read("1946-1960").orElseThrow(), "beijum", Optional.empty(), language);
    members.add(address, profile, ConsentSource.LETTER, "map 3", Round.STAFF);
  }

  private void move(String from, String to) {
    database.change(
        "UPDATE panel_member SET state = '%s' WHERE state = '%s' AND simulated = TRUE AND id <> ?"
            .formatted(to, from),
        UUID.randomUUID());
  }

  private static String readable() {
    return "SELECT COUNT(*) FROM panel_member WHERE LOCATE('Heerdenpad', postal_address) > 0"
        + " AND id <> ?";
  }

  private PanelDraw invited(MatterCard card) {
    var wish = new DrawWish(2, 0, false, false, "brieven");
    var draw = server.bean(Draws.class).make(UUID.randomUUID(), card, wish, true, Round.STAFF);
    var done =
        server.bean(Inviting.class).invite(draw, card, UUID.randomUUID(), 1_000, Round.STAFF);
    assertThat(done).isEqualTo(new Outcome.Done(2));
    return server.bean(Draws.class).find(draw.id()).orElseThrow();
  }

  private long messages(PanelDraw draw) {
    return database.number(
        "SELECT COUNT(*) FROM messaging_message WHERE batch_id = ?",
        server.bean(Sendings.class).of(draw).getFirst().batch());
  }

  private List<Code> codes(PanelDraw draw) {
    return Round.invitations(server, draw).stream().map(Invitation::code).toList();
  }

  private static String text(PanelLetters.Made made) throws IOException {
    assertThat(made).isInstanceOf(PanelLetters.Made.Pdf.class);
    var bytes = made instanceof PanelLetters.Made.Pdf(var pdf) ? pdf : new byte[0];
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void answer(String path, Code code) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    browser.open(path);
    assertThat(browser.post(path, "kleur", "groen").path()).endsWith("/bedankt");
  }
}

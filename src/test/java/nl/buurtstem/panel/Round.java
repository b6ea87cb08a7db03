package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.delivery.Worker;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.messaging.simulator.SimulatedText;
import nl.buurtstem.messaging.simulator.Simulator;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.PhoneNumber;

/// Made-up members who were drawn for a poll by code, with what they are sent and what they text.
final class Round {
  static final Staff STAFF = Staff.of("test", Role.EDITOR);
  static final long LIMIT_CENTS = 5_000;
  private static final int MEMBERS = 1_500;

  private final TestServer server;
  private final Database database;
  private final MatterCard card;
  private final PanelDraw draw;

  private Round(TestServer server, MatterCard card, PanelDraw draw) {
    this.server = server;
    this.database = new Database(server);
    this.card = card;
    this.draw = draw;
  }

  /// A draw of so many, who are invited.
  static Round invited(TestServer server, Poll poll, int drawn, String seed) {
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    var round = drawn(server, card, drawn, seed);
    var done =
        server.bean(Inviting.class).invite(round.draw, card, UUID.randomUUID(), LIMIT_CENTS, STAFF);
    assertThat(done).isEqualTo(new Inviting.Outcome.Done(drawn));
    return round;
  }

  /// A draw of so many, of whom nobody is invited.
  static Round drawn(TestServer server, MatterCard card, int people, String seed) {
    server.bean(SimulatedMembers.class).fill(MEMBERS, STAFF);
    var wish = new DrawWish(people, 0, false, false, seed);
    new Database(server).change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
    var draw = server.bean(Draws.class).make(UUID.randomUUID(), card, wish, true, STAFF);
    return new Round(server, card, draw);
  }

  PanelDraw draw() {
    return server.bean(Draws.class).find(draw.id()).orElseThrow();
  }

  MatterCard card() {
    return card;
  }

  List<Invitation> invitations() {
    return invitations(server, draw);
  }

  /// The invitations of a draw.
  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  static List<Invitation> invitations(TestServer server, PanelDraw draw) {
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    return transactions.executeRead(_ -> server.bean(InvitationStore.class).of(draw.id()));
  }

  /// Those whose invitation came as a text. A few made-up numbers take none.
  List<Invitation> texters() {
    return invitations().stream()
        .filter(one -> number(one).map(number -> !texts(number).isEmpty()).orElse(false))
        .toList();
  }

  /// The batch that was made last: the invitations, or the reminders.
  UUID batch() {
    return server.bean(Sendings.class).of(draw).getLast().batch();
  }

  /// Sends what is waiting.
  void deliver() {
    // Another test may have been later in the day.
    database.change(
        "UPDATE messaging_sender SET busy_until = '2000-01-01' WHERE ? IS NOT NULL", batch());
    for (int i = 0; i < 300 && waiting() > 0; i++) {
      server.bean(Worker.class).run();
      server.clock().advance(Duration.ofSeconds(1));
    }
    assertThat(waiting()).isZero();
  }

  private long waiting() {
    return database.number(
        """
        SELECT COUNT(*) FROM messaging_message
        WHERE batch_id = ? AND (state = 'CLAIMED' OR (state = 'WAITING' AND tries = 0))
        """,
        batch());
  }

  /// Who is reached by text message.
  Optional<PhoneNumber> number(Invitation invitation) {
    return invitation
        .member()
        .flatMap(Member::contact)
        .flatMap(server.bean(Contacts.class)::open)
        .flatMap(address ->
            address instanceof PhoneNumber number ? Optional.of(number) : Optional.empty());
  }

  /// What the batches of this draw sent to this member by text message, oldest first.
  List<String> received(Invitation invitation) {
    return texts(number(invitation).orElseThrow());
  }

  private List<String> texts(PhoneNumber number) {
    return server.bean(Simulator.class).to(number).stream()
        .filter(text -> ofThisDraw(text.message()))
        .map(SimulatedText::text)
        .toList();
  }

  private boolean ofThisDraw(UUID message) {
    var batch = database.text("SELECT HEX(batch_id) FROM messaging_message WHERE id = ?", message);
    return server.bean(Sendings.class).of(draw).stream()
        .anyMatch(sent -> sent.batch().toString().replace("-", "").equalsIgnoreCase(batch));
  }

  /// The member texts, by the door at which every provider delivers.
  InboundReply text(Invitation invitation, String text) {
    var from = number(invitation).orElseThrow();
    return server.bean(Inbox.class).receive("test", UUID.randomUUID().toString(), from, text);
  }

  /// Somebody answers, with one colour, the poll at this path with the code of an invitation.
  static void answer(TestServer server, String poll, Code code, String colour) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    var path = "/nl" + poll + "/invullen";
    browser.open(path);
    assertThat(browser.post(path, "kleur", colour).path()).endsWith("/bedankt");
  }
}

package nl.buurtstem.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;

/// Draws among made-up members, and what is done with them.
final class TestDraws {
  static final Staff STAFF = Staff.of("test", Role.EDITOR);
  private static final int MANY = 1_500;

  private final TestServer server;
  private final Draws draws;
  private final Database database;
  private final List<PanelDraw> made = new ArrayList<>();

  TestDraws(TestServer server) {
    this.server = server;
    this.draws = server.bean(Draws.class);
    this.database = new Database(server);
    server.bean(SimulatedMembers.class).fill(MANY, STAFF);
  }

  /// Other tests invited the same people: as if that were years ago.
  void rested() {
    database.change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
  }

  /// What nobody is to get any more is not left for other tests to send.
  void noMore() {
    var batches = server.bean(Batches.class);
    for (var draw : made) {
      server.bean(Sendings.class).of(draw).forEach(sent -> batches.stop(sent.batch(), "test"));
    }
  }

  /// A poll by code, open.
  MatterCard poll() {
    Poll poll = TestPoll.byCode(server, "one-page", "anonymous");
    return server.bean(Matters.class).find(poll.matter()).orElseThrow();
  }

  PanelDraw draw(MatterCard poll, int size, String seed) {
    return draw(poll, new DrawWish(size, 1, false, true, seed));
  }

  PanelDraw draw(MatterCard poll, DrawWish wish) {
    var draw = draws.make(UUID.randomUUID(), poll, wish, true, STAFF);
    made.add(draw);
    return draw;
  }

  /// How many members there are: other tests make more.
  int everybody() {
    return (int) database.number("SELECT COUNT(*) FROM panel_member WHERE id <> ?", new UUID(0, 0));
  }

  Outcome invite(PanelDraw draw, MatterCard poll) {
    return server
        .bean(Inviting.class)
        .invite(draws.find(draw.id()).orElseThrow(), poll, UUID.randomUUID(), 10_000, STAFF);
  }

  Outcome remind(PanelDraw draw, MatterCard poll) {
    return server
        .bean(Reminding.class)
        .remind(draws.find(draw.id()).orElseThrow(), poll, UUID.randomUUID(), 10_000, STAFF);
  }

  List<Invitation> invitations(PanelDraw draw) {
    return Round.invitations(server, draw);
  }

  StratumCount.Result result(PanelDraw draw) {
    return server.bean(Responses.class).of(draws.find(draw.id()).orElseThrow()).stream()
        .map(count -> count.result().orElseThrow())
        .reduce(new StratumCount.Result(0, 0, 0, 0), StratumCount.Result::plus);
  }

  int answered(PanelDraw draw) {
    return server.bean(Responses.class).of(draws.find(draw.id()).orElseThrow()).stream()
        .mapToInt(count -> count.result().orElseThrow().answered())
        .sum();
  }
}

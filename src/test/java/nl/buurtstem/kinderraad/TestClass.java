package nl.buurtstem.kinderraad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;

/// A class that takes part, its session open.
public final class TestClass {
  private final TestServer server;
  private final Poll poll;
  private final SupervisorKey key;

  private TestClass(TestServer server, Poll poll, SupervisorKey key) {
    this.server = server;
    this.poll = poll;
    this.key = key;
  }

  /// Started, with consent for so many children.
  public static TestClass open(TestServer server, Poll poll, int children) {
    var sessions = server.bean(ClassSessions.class);
    var staff = Staff.of("test", Role.EDITOR);
    var link =
        sessions.prepare(poll, UUID.randomUUID(), "De Proefschool", "groep 6", staff).orElseThrow();
    var session = sessions.of(link).orElseThrow();
    LocalDate today = Zones.today(server.clock());
    var consent = new Consent(Consent.Kind.WRITTEN, "De directeur", children, today);
    var key = sessions.start(poll, session, consent).orElseThrow();
    return new TestClass(server, poll, key);
  }

  /// The one-time link of a class that did not start yet.
  public static String link(TestServer server, Poll poll) {
    var staff = Staff.of("test", Role.EDITOR);
    var key =
        server
            .bean(ClassSessions.class)
            .prepare(poll, UUID.randomUUID(), "De Proefschool", "groep 6", staff)
            .orElseThrow();
    return SupervisorPages.PATH + "/" + key.text();
  }

  /// As it is now.
  ClassSession now() {
    return server.bean(ClassSessions.class).of(key).orElseThrow();
  }

  SupervisorKey key() {
    return key;
  }

  /// The three words.
  public List<String> words() {
    return now().code().orElseThrow().words();
  }

  /// The picture, by its name in the form.
  public String pictogram() {
    return now().code().orElseThrow().pictogram().code();
  }

  /// The form that a child fills in: name, value, name, value ...
  public String[] form() {
    var fields = new ArrayList<String>();
    for (var word : words()) {
      fields.addAll(List.of("woord" + (1 + fields.size() / 2), word));
    }
    fields.addAll(List.of("plaatje", pictogram()));
    return fields.toArray(String[]::new);
  }

  /// A device that has joined.
  public Browser device() {
    var browser = new Browser(server.uri());
    browser.open("/nl/klas");
    browser.post("/nl/klas", form());
    return browser;
  }

  /// Ends it.
  public void end() {
    server
        .bean(ClassSessions.class)
        .end(poll, now(), java.util.Optional.of(Staff.of("test", Role.EDITOR)));
  }
}

package nl.buurtstem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.poll.answer.Dump;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Everything that an attacker might try at every route, one after the other, in one report:
/// `target/attacks.md`. What is tried once and in depth has tests of its own: guessing passwords
/// and codes (`SignInTest`, `GuessesTest`), the provider's answers (`OidcTest`), requests that are
/// no HTTP (`BrokenRequestTest`), formulas in CSV (`CsvWriterTest`, `TextExportTest`), one code on
/// many devices at once (`OnePersonOnceTest`), and what a dump tells (`NothingJoinsTest`).
class AttackTest {
  /// These change by being used, or by themselves: counts of attempts, drafts, sessions, figures.
  private static final Set<String> LIVELY =
      Set.of(
          "staff_session",
          "staff_attempt",
          "audit_entry",
          "audit_head",
          "participation_guess",
          "poll_draft",
          "poll_tally",
          "class_session",
          "databasechangeloglock");

  private final TestServer server = TestServer.shared();
  private final Tally tally = new Tally();
  private final Attacker attacker = new Attacker();

  @Test
  void nothing_gets_through() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var stolen = Arrays.stream(Role.values()).map(Attacker.Stolen::of).toList();
    log.start();
    root.addAppender(log);
    try {
      var before = tables();
      everyRoute(stolen);
      assertThat(tables()).as("the tables, afterwards").isEqualTo(before);
      inDepth(stolen.get(Role.ADMIN.ordinal()));
    } finally {
      root.detachAppender(log);
    }
    Files.writeString(Path.of("target", "attacks.md"), tally.report());
    assertThat(tally.through()).as(tally.report()).isEmpty();
    assertThat(tally.byKind()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(tally.byKind().values()).allMatch(count -> count >= 7);
    assertThat(log.list).as("faults in the log").noneMatch(AttackTest::isFault);
  }

  private void everyRoute(List<Attacker.Stolen> stolen) throws Exception {
    var account =
        server
            .bean(Accounts.class)
            .find(StaffBrowser.account(Role.ANALYST).name())
            .orElseThrow()
            .id()
            .toString();
    var target = new Target(account);
    var routes = new RouteAttacks(attacker, target, tally, stolen);
    var admin = stolen.get(Role.ADMIN.ordinal());
    routes.withoutSigningIn();
    routes.withEachWrongRole(stolen);
    routes.withoutTheRightFormToken();
    var injections = new InjectionAttacks(attacker, target, tally, admin);
    injections.inAddresses();
    injections.inForms();
    injections.inHeaders();
    var bodies = new BodyAttacks(attacker, target, tally, admin);
    bodies.broken();
    bodies.slow();
  }

  private void inDepth(Attacker.Stolen admin) {
    var cookies = new CookieAttacks(attacker, tally);
    cookies.changed(admin);
    cookies.madeUp(admin);
    cookies.inAnotherPlace(admin);
    cookies.replayedAfterSigningOut();
    new InjectionAttacks(attacker, new Target(""), tally, admin).inAnswers();
    new CodeAttacks(tally).run();
  }

  private Map<String, Integer> tables() {
    var hashes = new HashMap<String, Integer>();
    Dump.of(server)
        .tables()
        .forEach((name, rows) -> {
          if (!LIVELY.contains(name)) {
            hashes.put(name, rows.hashCode());
          }
        });
    return hashes;
  }

  private static boolean isFault(ILoggingEvent event) {
    return event.getThrowableProxy() != null
        || event.getLevel().isGreaterOrEqual(ch.qos.logback.classic.Level.ERROR);
  }
}

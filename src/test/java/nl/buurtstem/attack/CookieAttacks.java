package nl.buurtstem.attack;

import java.util.List;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Token;

/// Cookies of sessions that were changed, made up, of something else, or of a session that ended.
final class CookieAttacks {
  private static final String PAGE = "/beheer/peilingen";
  private final Attacker attacker;
  private final Tally tally;

  CookieAttacks(Attacker attacker, Tally tally) {
    this.attacker = attacker;
    this.tally = tally;
  }

  void changed(Attacker.Stolen stolen) {
    var session = stolen.session();
    if (attacker.get(PAGE, "medewerker=" + session).statusCode() != 200) {
      throw new IllegalStateException("the right cookie opens nothing: this would prove nothing");
    }
    for (int at = 0; at < session.length() - 1; at++) { // the last letter holds spare bits
      var changed = new StringBuilder(session);
      changed.setCharAt(at, session.charAt(at) == 'A' ? 'B' : 'A');
      refused("changed at " + at, changed.toString());
    }
  }

  void madeUp(Attacker.Stolen stolen) {
    for (int i = 0; i < 50; i++) {
      refused("made up", Token.fresh().text());
    }
    for (var text :
        List.of(
            "",
            "x",
            stolen.session().substring(1),
            stolen.session() + "A",
            stolen.session() + stolen.session(),
            new Token(stolen.session()).handle(),
            stolen.form(),
            stolen.token(),
            "' OR '1'='1",
            "*",
            "null",
            "%00" + stolen.session(),
            "A".repeat(4_000))) {
      refused("made up: " + text, text);
    }
  }

  void replayedAfterSigningOut() {
    for (var role : List.of(Role.ANALYST, Role.EDITOR, Role.ADMIN)) {
      var browser = StaffBrowser.as(role);
      var session = browser.session();
      browser.post("/beheer", "/beheer/afmelden");
      refused("of a session that ended, " + role, session);
    }
  }

  void inAnotherPlace(Attacker.Stolen stolen) {
    for (var name : List.of("apparaat", "formulier", "aanmelding", "Medewerker", "medewerker2")) {
      tally.tried(
          "a cookie that is no session",
          name,
          attacker.get(PAGE, name + "=" + stolen.session()).statusCode() == 303);
    }
    tally.tried(
        "a cookie that is no session",
        "in the address",
        attacker.get(PAGE + "?medewerker=" + stolen.session(), "").statusCode() == 303);
    tally.tried(
        "a cookie that is no session",
        "as a bearer token",
        attacker.get(PAGE, "", "Authorization", "Bearer " + stolen.session()).statusCode() == 303);
  }

  private void refused(String what, String session) {
    var answer = attacker.get(PAGE, "medewerker=" + session);
    tally.tried(
        "a changed, made-up or replayed session",
        what + " " + answer.statusCode(),
        answer.statusCode() == 303
            && RouteAttacks.location(answer).startsWith("/beheer/aanmelden"));
  }
}

package nl.buurtstem.attack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;

/// Codes of letters that were changed, made up, used already, or of another poll.
final class CodeAttacks {
  private static final String LETTERS = "23456789ACDEFGHJKMNPQRSTVWXYZ";
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Poll poll = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final Poll other = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final Tally tally;
  private int network = 10;

  CodeAttacks(Tally tally) {
    this.tally = tally;
  }

  void run() {
    var codes = TestPoll.codes(server, poll, 2);
    changed(codes.getFirst());
    used(codes.getFirst());
    of(codes.getLast());
    tally.tried(
        "a changed, used or foreign code",
        "one code that was used once gives one response",
        database.responses(poll.id()) == 1 && database.responses(other.id()) == 0);
  }

  /// Each place, each other letter; from many networks, so that slowing down is not what helps.
  private void changed(Code code) {
    var right = code.characters();
    for (int at = 0; at < right.length(); at++) {
      var browser = browser();
      for (int i = 1; i < LETTERS.length(); i += 4) {
        var letter = LETTERS.charAt((LETTERS.indexOf(right.charAt(at)) + i) % LETTERS.length());
        var changed = new StringBuilder(right);
        changed.setCharAt(at, letter);
        var page = browser.open("/p/" + changed);
        tally.tried(
            "a changed, used or foreign code",
            "changed at " + at + " led to " + page.path(),
            !page.path().contains(base(poll)));
      }
    }
  }

  private void used(Code code) {
    var browser = browser();
    browser.open("/p/" + code.characters());
    answer(browser, poll, "rood");
    for (var form :
        new String[] {
          code.characters(), code.shown(), code.characters().toLowerCase(Locale.ROOT)
        }) {
      var again = browser();
      var page = again.open("/p/" + form);
      answer(again, poll, "groen");
      tally.tried(
          "a changed, used or foreign code",
          "used, led to " + page.path(),
          !page.path().startsWith(base(poll)));
    }
  }

  /// The cookie that a code was exchanged for, at another poll and changed.
  private void of(Code code) {
    var browser = browser();
    browser.open("/p/" + code.characters());
    answer(browser, other, "groen");
    tally.tried(
        "a changed, used or foreign code",
        "at another poll",
        browser.peek(base(other) + "/vraag/kleur").location().equals(base(other)));
    var cookies = String.join("; ", browser.cookies());
    if (new Attacker().get(base(poll) + "/vraag/kleur", cookies).statusCode() != 200) {
      throw new IllegalStateException("the right cookie opens nothing: this would prove nothing");
    }
    for (var cookie : browser.cookies()) {
      var value = cookie.substring(cookie.indexOf('=') + 1);
      for (int at = 0; at < Math.min(value.length() - 1, 20); at++) {
        var changed = new StringBuilder(value);
        changed.setCharAt(at, value.charAt(at) == 'A' ? 'B' : 'A');
        var name = cookie.substring(0, cookie.indexOf('='));
        var answer = new Attacker().get(base(poll) + "/vraag/kleur", name + "=" + changed);
        tally.tried(
            "a changed, used or foreign code",
            "cookie " + name + " changed at " + at + " " + answer.statusCode(),
            answer.statusCode() != 200);
      }
    }
  }

  private static void answer(Browser browser, Poll poll, String colour) {
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", colour);
    browser.open(base(poll) + "/overzicht");
    browser.post(base(poll) + "/verstuur");
  }

  private static String base(Poll poll) {
    return "/nl/peiling/" + poll.slug();
  }

  private Browser browser() {
    try {
      var address = InetAddress.getByAddress(new byte[] {127, 0, 66, (byte) network++});
      return new Browser(server.uri(), address);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

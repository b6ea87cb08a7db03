import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.random.RandomGenerator;

/// Somebody who fills in the benchmark's questionnaire: the page, twelve answers, the thanks page.
final class Resident {
  private static final String PAGE = "/nl/peiling/leefbaarheid-bench/invullen";
  private static final List<String> SATISFIED =
      List.of("zeer_ontevreden", "ontevreden", "neutraal", "tevreden", "zeer_tevreden");
  private static final List<String> NUISANCES =
      List.of("zwerfafval", "geluid", "verkeer", "jongeren", "drugs", "hondenpoep");
  private final Browser browser;
  private final RandomGenerator random;

  Resident(Browser browser, RandomGenerator random) {
    this.browser = browser;
    this.random = random;
  }

  /// Answers the whole poll and gives the receipt code of the thanks page.
  ///
  /// @throws IllegalStateException when any of the three replies is not what a resident hopes for
  String complete() throws IOException {
    browser.forget();
    var page = expect(200, browser.get(PAGE));
    var sent =
        expect(
            303,
            browser.post(PAGE, answers(between(page.body(), "name=\"_csrf\" value=\"", "\""))));
    var thanks = expect(200, browser.get(sent.headers().get("location")));
    return between(thanks.body(), "<code>", "</code>");
  }

  private String answers(String token) {
    var form = new StringBuilder("_csrf=").append(token);
    add(form, "wijk", "w" + number(1, 6));
    add(form, "woonduur", "d" + number(1, 5));
    add(form, "leefbaar", number(1, 10));
    add(form, "veilig", number(1, 10));
    add(form, "avond", random.nextBoolean() ? "ja" : "nee");
    for (var row : List.of("groen", "schoon", "parkeren", "licht")) {
      add(form, "tevreden." + row, SATISFIED.get(random.nextInt(5)));
    }
    NUISANCES.stream()
        .filter(_ -> random.nextInt(3) == 0)
        .forEach(each -> add(form, "overlast", each));
    add(form, "overlast", "anders");
    add(form, "overlast.other", "losliggende tegels");
    add(form, "melding", random.nextBoolean() ? "ja" : "nee");
    add(form, "plek", "Het bankje bij de vijver, nummer " + number(1, 999));
    add(
        form,
        "verbeter",
        "Meer licht op het fietspad achter de school, en vaker vegen. ትግርኛ العربية");
    add(form, "woning", "k" + number(1, 4));
    add(form, "leeftijd", number(16, 95));
    return form.toString();
  }

  private String number(int from, int to) {
    return Integer.toString(random.nextInt(from, to + 1));
  }

  private static void add(StringBuilder form, String name, String value) {
    form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
  }

  private static Browser.Reply expect(int status, Browser.Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException("expected " + status + ", got " + reply.status());
    }
    return reply;
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before);
    if (start < 0) {
      throw new IllegalStateException("the page has no " + before);
    }
    start += before.length();
    return text.substring(start, text.indexOf(after, start));
  }
}

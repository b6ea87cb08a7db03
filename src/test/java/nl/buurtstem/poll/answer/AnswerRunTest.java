package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.kinderraad.TestClass;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.demo.DemoPolls;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.ReceiptCode;
import nl.buurtstem.survey.Definition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A whole run through each shipped poll, in Dutch and in Arabic, as a browser without JavaScript.
class AnswerRunTest {
  private static final Pattern ACTION =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\" id=\"answer\"");
  private static final Pattern OPTION =
      Pattern.compile(
          "<input [^>]*type=\"(radio|checkbox)\"[^>]*name=\"([^\"]*)\" value=\"([^\"]*)\"");
  private static final Pattern TEXT =
      Pattern.compile("<(?:input|textarea) [^>]*class=\"bs-input[^>]* name=\"(a)\"");
  private static final Pattern PLACE = Pattern.compile("<select [^>]*name=\"([^\"]*)\"");
  private static final Pattern RECEIPT = Pattern.compile("<code>([A-Z0-9-]{14})</code>");

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  static Stream<Arguments> runs() {
    return DemoPolls.shipped().stream()
        .flatMap(slug -> Stream.of(Arguments.of(slug, "nl"), Arguments.of(slug, "ar")));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void a_resident_answers_every_question_and_gets_a_receipt(String slug, String language) {
    var poll = polls.find(slug).orElseThrow();
    long before = database.responses(poll.id());
    var browser =
        poll.byClass() ? TestClass.open(server, poll, 25).device() : new Browser(server.uri());
    var intro = browser.open("/" + language + "/peiling/" + slug);
    assertThat(intro.status()).isEqualTo(200);
    assertThat(intro.html()).contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"");

    var start = Paths.resume(poll, Progress.fresh(poll));
    browser.open("/" + language + start);
    boolean onePage = poll.definition().layout() == Definition.Layout.ONE_PAGE;
    var end = "/" + language + "/peiling/" + slug + (onePage ? "/bedankt" : "/overzicht");
    for (int step = 0; step < 100 && !browser.page().path().equals(end); step++) {
      answer(browser);
    }
    assertThat(browser.page().path()).isEqualTo(end);

    var thanks =
        onePage ? browser.page() : browser.post("/" + language + "/peiling/" + slug + "/verstuur");
    assertThat(thanks.path()).endsWith("/bedankt");
    var receipt = RECEIPT.matcher(thanks.html());
    assertThat(receipt.find())
        .as("children of a class get no receipt")
        .isNotEqualTo(poll.byClass());
    if (!poll.byClass()) {
      assertThat(ReceiptCode.read(receipt.group(1))).isPresent();
    }
    assertThat(database.responses(poll.id())).isEqualTo(before + 1);
  }

  /// Fills in the page that is open: the first thing that can be chosen or written.
  private static void answer(Browser browser) {
    var html = browser.page().html();
    var action = ACTION.matcher(html);
    assertThat(action.find()).as("a form on %s", browser.page().path()).isTrue();
    var fields = new ArrayList<String>();
    var option = OPTION.matcher(html);
    var text = TEXT.matcher(html);
    var place = PLACE.matcher(html);
    if (option.find()) {
      fields.add(option.group(2));
      fields.add(option.group(3));
    } else if (text.find()) {
      fields.add(text.group(1));
      fields.add("7");
    } else if (place.find()) {
      fields.add(place.group(1));
      fields.add("1");
    }
    var from = browser.page().path();
    var next = browser.post(action.group(1), fields.toArray(String[]::new));
    assertThat(next.status()).as("after %s: %s", from, next.html()).isEqualTo(200);
    assertThat(next.path()).isNotEqualTo(from);
  }
}

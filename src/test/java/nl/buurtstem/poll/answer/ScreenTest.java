package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// What a screen with a question says of itself, and where its fields stand.
class ScreenTest {
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");
  private static final String STATEMENTS = "/nl/peiling/de-wijert-binnentuinen/vraag/stellingen";

  private final TestServer server = TestServer.shared();
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Browser browser = new Browser(server.uri());

  @Test
  void each_row_of_a_question_has_a_title_of_its_own() {
    var titles = new ArrayList<String>();
    var page = browser.open(STATEMENTS);
    for (int row = 1; row <= 5; row++) {
      assertThat(page.path()).startsWith(STATEMENTS + "/");
      assertThat(page.html()).contains(words.get("poll.part", "n", row, "all", 5));
      titles.add(title(page.html()));
      page = browser.post(page.path());
    }
    assertThat(page.path()).doesNotContain("stellingen");
    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void a_row_with_a_fault_says_so_before_it_says_which_row_it_is() {
    var row = browser.open(STATEMENTS);
    var before = title(row.html());
    assertThat(title(browser.post(row.path(), "a", "bestaat_niet").html()))
        .isEqualTo(words.get("poll.fault.mark") + " " + before);
  }

  @Test
  void own_words_are_asked_directly_under_their_option_with_what_is_wrong_beside_them() {
    var path = "/nl/peiling/" + TestPoll.open(server).slug() + "/vraag/kleur";
    browser.open(path);
    var html = browser.post(path, "a", "anders", "a.other", "x".repeat(5_000)).html();
    var fault = html.substring(html.indexOf("value=\"anders\""));
    assertThat(fault)
        .containsSubsequence("for=\"a-other\"", "id=\"a-other-fault\"", "name=\"a.other\"")
        .contains("aria-describedby=\"a-other-fault a-other-privacy\"");
    assertThat(fault.indexOf("bs-other")).isLessThan(200);
    assertThat(html).contains("href=\"#a-other\"").doesNotContain("id=\"a-fault\"");
  }

  @Test
  void own_words_beside_another_option_come_back_at_their_own_field() {
    var path = "/nl/peiling/" + TestPoll.open(server).slug() + "/vraag/kleur";
    browser.open(path);
    var html = browser.post(path, "a", "rood", "a.other", "paars").html();
    assertThat(html)
        .contains("href=\"#a-other\"", words.get("fault.other_not_chosen"), "value=\"paars\"")
        .contains("<title>" + words.get("poll.fault.mark"));
  }

  private static String title(String html) {
    var found = TITLE.matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody does on the screen of one question.
class QuestionScreenTest extends WithPhone {
  private static final String OTHER = "[name='a.other']";

  private final Poll poll = TestPoll.open(TestServer.shared());

  @Test
  void the_field_for_own_words_appears_under_its_option_and_is_next_for_the_keyboard() {
    try (var page = phone.visitor()) {
      page.navigate(at("/vraag/kleur"));
      assertThat(page.isVisible(OTHER)).isFalse();
      page.check("input[value=anders]");
      assertThat(page.isVisible(OTHER)).isTrue();
      var option = page.locator(".bs-option--opens").boundingBox();
      var field = page.locator(".bs-other").boundingBox();
      assertThat(field.y - (option.y + option.height)).isBetween(0.0, 24.0);
      page.focus("input[value=anders]");
      page.keyboard().press("Tab");
      page.keyboard().type("Paars");
      assertThat(page.inputValue(OTHER)).isEqualTo("Paars");
      page.check("input[value=rood]");
      assertThat(page.isVisible(OTHER)).as("what was written stays in sight").isTrue();
      PageChecks.fineOnBoth(page);
    }
  }

  @Test
  void another_language_leads_to_its_own_address_also_with_an_answer_that_cannot_be_saved() {
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, false)) {
      page.navigate(at("/vraag/aantal"));
      page.fill("[name=a]", "veel");
      page.click(".bs-languages summary");
      page.click(".bs-languages button[value=ar]");
      assertThat(page.url()).contains("/ar" + poll.path() + "/vraag/aantal");
      assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
      assertThat(page.inputValue("[name=a]")).isEqualTo("veel");
      assertThat(page.locator(".bs-faults").count()).isEqualTo(1);
      page.fill("[name=a]", "3");
      page.click("main form button.bs-button");
      page.waitForURL("**/ar" + poll.path() + "/vraag/dingen*");
    }
  }

  @Test
  void a_page_with_all_questions_changes_its_address_with_its_language() {
    var whole = TestPoll.open(TestServer.shared(), "one-page");
    try (var page = phone.visitor()) {
      page.navigate("/nl" + whole.path() + "/invullen");
      page.fill("[name=woorden]", "Dag!");
      page.click(".bs-languages summary");
      page.click(".bs-languages button[value=ar]");
      assertThat(page.url()).contains("/ar" + whole.path() + "/invullen");
      assertThat(page.inputValue("[name=woorden]")).isEqualTo("Dag!");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl",
        "/nl/code",
        "/nl/klas",
        "/nl/peiling/beijum-meningspeiling",
        "/nl/peiling/beijum-meningspeiling/vraag/cijfer",
        "/nl/peiling/de-wijert-binnentuinen/vraag/volgorde",
        "/nl/peiling/de-wijert-binnentuinen/vraag/stellingen",
        "/ar/peiling/de-wijert-binnentuinen/vraag/volgorde",
        "/nl/peiling/beijum-samen-praten/invullen"
      })
  void letters_twice_as_large_do_not_make_it_scroll_sideways(String path) {
    try (var page = phone.visitor()) {
      page.navigate(path);
      page.evaluate("document.documentElement.style.fontSize = '200%'");
      assertThat(PageChecks.sideways(page)).isNotPositive();
    }
  }

  @Test
  void the_first_stop_of_the_keyboard_leads_past_the_header_and_shows_itself() {
    try (var page = phone.visitor()) {
      page.navigate(at("/vraag/kleur"));
      page.keyboard().press("Tab");
      var skip = page.locator(".utrecht-skip-link");
      assertThat(skip.boundingBox().y).isBetween(0.0, 100.0);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("a");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForURL("**/vraag/cijfer");
      page.goBack();
      assertThat(page.isChecked("input[value=rood]")).isTrue();
      page.goForward();
      assertThat(page.url()).endsWith("/vraag/cijfer");
    }
  }

  @Test
  void enter_in_a_field_goes_on_in_the_same_language() {
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, false)) {
      page.navigate(at("/vraag/aantal"));
      page.fill("[name=a]", "3");
      page.press("[name=a]", "Enter");
      page.waitForURL("**/vraag/dingen");
      assertThat(page.url()).contains("/nl/");
    }
  }

  private String at(String path) {
    return "/nl" + poll.path() + path;
  }
}

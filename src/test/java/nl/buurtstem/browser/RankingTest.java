package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// Putting options in order: by lists to choose a place from, and with JavaScript by buttons that
/// give the next place and move what has one.
class RankingTest extends WithPhone {
  private static final String QUESTION = "/nl/peiling/de-wijert-binnentuinen/vraag/volgorde";

  @Test
  void without_javascript_each_option_asks_for_its_place() {
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, false)) {
      page.navigate(QUESTION);
      assertThat(page.locator("main select option:checked").allInnerTexts())
          .containsOnly("Kies plek");
      page.getByLabel("Plekken om te spelen").selectOption("1");
      page.getByLabel("Bomen en planten").selectOption("2");
      page.locator("main form button.bs-button").click();
      page.navigate(QUESTION.replace("vraag/volgorde", "overzicht"));
      assertThat(page.locator("main").innerText())
          .contains("1. Plekken om te spelen", "2. Bomen en planten");
    }
  }

  @Test
  void the_first_press_gives_place_one_and_arrows_move_what_has_a_place() {
    try (var page = phone.visitor()) {
      page.navigate(QUESTION);
      assertThat(page.locator("main .bs-ranking button:visible").allInnerTexts())
          .containsOnly("Plek 1");
      press(page, "Plek 1: Plekken om te spelen");
      assertThat(page.locator("main [role=status]").innerText())
          .isEqualTo("Plekken om te spelen: Plek 1");
      press(page, "Plek 2: Bomen en planten");
      press(page, "Hoger: Bomen en planten");
      assertThat(chosen(page)).isEqualTo("bomen_en_planten=1 spelen=2");
      assertThat(PageChecks.axe(page)).isEmpty();
      press(page, "Plek 3: Een schone en verzorgde tuin");
      assertThat(page.locator("main .bs-ranking button:visible", named("Plek")).count()).isZero();
      press(page, "Haal weg: Bomen en planten");
      assertThat(chosen(page)).isEqualTo("spelen=1 schoon=2");
      page.locator("main form button[type=submit].bs-button").click();
      page.navigate(QUESTION);
      assertThat(chosen(page)).isEqualTo("spelen=1 schoon=2");
    }
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void press(Page page, String name) {
    page.locator("main .bs-ranking button[aria-label='" + name + "']").click();
  }

  /// What the form would send, in the order on the page.
  private static String chosen(Page page) {
    return page.evaluate(
            """
            () => [...document.querySelectorAll('main select')].filter(list => list.value)
                .map(list => list.name.slice(2) + '=' + list.value).join(' ')
            """)
        .toString();
  }
}

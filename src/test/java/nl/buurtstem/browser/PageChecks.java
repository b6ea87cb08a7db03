package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/// What every page must pass: axe-core with the rules of WCAG 2.2 AA, best practice and target
/// size, and the Nu HTML checker.
final class PageChecks {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final HtmlChecker CHECKER = new HtmlChecker();

  private static final List<Look> LOOKS =
      List.of(new Look(390, 844, ColorScheme.DARK), new Look(1280, 800, ColorScheme.LIGHT));

  private static final String AXE = AxeBuilder.getAxeScript();

  /// Axe leaves its rule on target size off by itself.
  private static final String RUN =
      """
      async tags => {
        const result = await axe.run(document, {
          resultTypes: ['violations'],
          // Of what it can load once more only sound matters to these rules; style sheets do not.
          preload: {assets: ['media']},
          runOnly: {type: 'tag', values: tags},
          rules: {'target-size': {enabled: true}},
        });
        return result.violations.map(found =>
          `${found.id}: ${found.help}: ` + found.nodes.slice(0, 5).map(node => node.html).join(' | '));
      }
      """;

  private PageChecks() {}

  /// A window, and the colours that its owner likes.
  private record Look(int width, int height, ColorScheme scheme) {}

  /// What axe finds wrong on the page as it is now, one line a finding; empty when nothing.
  static List<String> axe(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    var findings = (List<?>) page.evaluate(RUN, TAGS);
    return findings.stream().map(finding -> page.url() + ": " + finding).toList();
  }

  /// Fails when axe finds something, or when the page as it is now scrolls sideways.
  static void fine(Page page) {
    assertThat(axe(page)).as("axe").isEmpty();
    assertThat(sideways(page)).as("sideways scrolling").isNotPositive();
  }

  /// [#fine], and valid HTML as it was sent.
  static void fine(Page page, Response response) {
    assertThat(html(response.text())).as("HTML").isEmpty();
    fine(page);
  }

  /// [#fine] as a telephone in the dark shows this page and as a wide screen in the light does;
  /// what was sent is the same for both, so the page stays open.
  static void fineOnBoth(Page page) {
    for (var look : LOOKS) {
      page.setViewportSize(look.width(), look.height());
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
      assertThat(axe(page)).as("axe, " + look).isEmpty();
      assertThat(sideways(page)).as("sideways scrolling, " + look).isNotPositive();
    }
  }

  /// [#fineOnBoth], and valid HTML as it was sent.
  static void fineOnBoth(Page page, Response response) {
    assertThat(html(response.text())).as("HTML").isEmpty();
    fineOnBoth(page);
  }

  /// By how many pixels the page is wider than its window; 0 or less where it fits.
  static int sideways(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
  }

  /// What the HTML checker says of this source, warnings included; empty when nothing.
  static List<String> html(String source) {
    return CHECKER.check(source);
  }
}

package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each kind of page for residents, in Dutch and in Arabic, at both sizes and in both schemes: no
/// finding of axe, valid HTML, no sideways scrolling at 320 px.
class EveryPageTest extends WithPhone {
  private static final List<String> PATHS =
      List.of(
          "",
          "/wijk/beijum",
          "/cijfers",
          "/cijfers/onveiligheidsgevoelens",
          "/gegevens",
          "/privacy",
          "/privacy/verzoek",
          "/privacy/verzoek/wissen",
          "/bestaat-niet");

  @TestFactory
  Stream<DynamicTest> a_page_is_accessible_and_valid() {
    return Stream.of("nl", "ar")
        .flatMap(language -> PATHS.stream().map(path -> "/" + language + path))
        .map(path -> DynamicTest.dynamicTest(path, () -> check(path)));
  }

  @Test
  void the_checks_see_what_is_wrong() {
    try (var page = phone.visitor()) {
      page.setContent("<html><body><img src='x'><a href='#'></a></body></html>");
      assertThat(PageChecks.axe(page)).anyMatch(finding -> finding.contains("image-alt"));
    }
    var wrong = "<!DOCTYPE html><html lang=nl><title>x</title><p><div id=a id=b>";
    assertThat(PageChecks.html(wrong)).anyMatch(line -> line.contains("Duplicate attribute"));
    assertThat(PageChecks.html("<!DOCTYPE html><html lang=nl><title>x</title><p>x")).isEmpty();
    assertThat(PageChecks.html(wrong)).anyMatch(line -> line.contains("Duplicate attribute"));
  }

  private void check(String path) {
    try (var page = phone.visitor()) {
      var response = page.navigate(path);
      assertThat(PageChecks.axe(page)).as("axe, phone in the light").isEmpty();
      PageChecks.fineOnBoth(page, response);
    }
    try (var page = phone.visitor(320, 640, ColorScheme.LIGHT, false)) {
      page.navigate(path);
      var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
      assertThat(width).as("width at 320 px").isLessThanOrEqualTo(320);
    }
  }
}

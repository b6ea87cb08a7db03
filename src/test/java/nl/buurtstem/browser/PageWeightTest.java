package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What pages weigh over the wire, against the budgets: a first visit at most 40 KB in 4 requests,
/// each next question one request of at most 5 KB, style sheet 20 KB, script 5 KB. Prints what it
/// measured.
class PageWeightTest extends WithPhone {
  private static final int FIRST_VISIT = 40 * 1024;
  private static final int NEXT_QUESTION = 5 * 1024;
  private static final int HTML = 14 * 1024;
  private static final int STYLES = 20 * 1024;
  private static final int SCRIPT = 5 * 1024;
  private static final int MOST_REQUESTS = 4;

  private static final String SHIFT =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(sum), 300);
      })
      """;

  /// One request as it went over the wire, compressed, with its headers.
  private record Load(String kind, String path, int bytes) {}

  @TestFactory
  Stream<DynamicTest> a_first_visit_stays_within_the_budget() {
    return Stream.of(
            "/nl",
            "/nl/wijk/beijum",
            "/nl/cijfers/onveiligheidsgevoelens",
            "/nl/peiling/beijum-meningspeiling",
            "/ar/peiling/leefbaarheid-groningen-noord",
            "/ti/peiling/de-wijert-binnentuinen",
            "/nl/klas",
            "/ti/klas")
        .map(path -> DynamicTest.dynamicTest(path, () -> firstVisit(path)));
  }

  @Test
  void each_next_question_is_one_small_request() {
    try (var page = phone.visitor()) {
      page.navigate("/nl/peiling/beijum-meningspeiling");
      press(page, "main a.bs-button");
      for (int question = 0; question < 3; question++) {
        var loads = listen(page);
        press(page, "main form button[type=submit].bs-button");
        var all = measured(page.url(), loads);
        // What the browser still has costs nothing.
        var pages =
            all.stream()
                .filter(load -> !load.kind().equals("redirect") && load.bytes() > 0)
                .toList();
        assertThat(pages).as("requests").hasSize(1);
        assertThat(pages.getFirst().bytes()).as("bytes").isLessThanOrEqualTo(NEXT_QUESTION);
      }
    }
  }

  /// Presses what leads to the next page, and waits until that has wholly come.
  private static void press(Page page, String what) {
    var before = page.url();
    page.locator(what).first().click();
    page.waitForURL(url -> !url.equals(before));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static void firstVisit(String path) {
    try (var page = phone.visitor()) {
      var loads = listen(page);
      page.navigate(path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      var all = measured(path, loads);
      assertThat(all).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(all.stream().mapToInt(Load::bytes).sum()).isLessThanOrEqualTo(FIRST_VISIT);
      for (var load : all) {
        assertThat(load.bytes()).as(load.toString()).isLessThanOrEqualTo(budget(load));
      }
      var shift = ((Number) page.evaluate(SHIFT)).doubleValue();
      assertThat(shift).as("layout shift").isLessThanOrEqualTo(0.02);
    }
  }

  private static int budget(Load load) {
    return switch (load.kind()) {
      case "document" -> HTML;
      case "stylesheet" -> STYLES;
      case "script" -> SCRIPT;
      default -> FIRST_VISIT;
    };
  }

  private static List<Request> listen(Page page) {
    var requests = new ArrayList<Request>();
    page.onRequestFinished(requests::add);
    return requests;
  }

  private static List<Load> measured(String what, List<Request> requests) {
    var loads =
        List.copyOf(requests).stream() // asking for sizes lets further events in
            .map(request ->
                new Load(
                    request.redirectedTo() == null ? request.resourceType() : "redirect",
                    request.url().replaceFirst("^https?://[^/]*", ""),
                    request.sizes().responseBodySize + request.sizes().responseHeadersSize))
            .toList();
    System.out.printf(
        "weight of %s: %d requests, %.1f KB%n",
        what, loads.size(), loads.stream().mapToInt(Load::bytes).sum() / 1024.0);
    loads.forEach(
        load -> System.out.printf("  %7d B %s %s%n", load.bytes(), load.kind(), load.path()));
    return loads;
  }
}

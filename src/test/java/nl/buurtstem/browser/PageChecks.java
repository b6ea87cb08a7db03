package nl.buurtstem.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/// What every page must pass: axe-core with the rules of WCAG 2.2 AA, best practice and target
/// size, and the Nu HTML checker.
final class PageChecks {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final AxeRunOptions OPTIONS = options();

  private PageChecks() {}

  private static AxeRunOptions options() {
    var tags = new AxeRunOnlyOptions();
    tags.setType("tag");
    tags.setValues(TAGS);
    var on = new AxeRuleOptions();
    on.setEnabled(true); // axe leaves the rule on target size off by itself
    var options = new AxeRunOptions();
    options.setRunOnly(tags);
    options.setRules(Map.of("target-size", on));
    return options;
  }

  /// What axe finds wrong on the page as it is now, one line a finding; empty when nothing.
  static List<String> axe(Page page) {
    var results = new AxeBuilder(page).options(OPTIONS).analyze();
    return results.getViolations().stream().map(rule -> describe(page, rule)).toList();
  }

  /// What the HTML checker says of this source, warnings included; empty when nothing.
  static List<String> html(String source) {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    checker.setForceHTML(true);
    checker.setNoLangDetect(true); // we say the language; guessing fails on short pages
    try (var in = new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))) {
      return checker.validate(in).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("the HTML checker failed", e);
    }
  }

  private static String describe(Page page, Rule rule) {
    var places = rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    return "%s: %s (%s) %s".formatted(page.url(), rule.getId(), rule.getHelp(), places);
  }
}

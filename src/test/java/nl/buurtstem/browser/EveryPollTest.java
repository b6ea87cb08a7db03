package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.kinderraad.TestClass;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every shipped poll, in every language, answered to the receipt at phone size: no page has an
/// accessibility finding, invalid HTML, or a text that scrolls sideways. The two checkers see every
/// page in Dutch and in Arabic; in another language only where a page has other elements than it
/// had in one of the same direction, since only the words differ then.
class EveryPollTest extends WithPhone {
  private final Set<String> looked = new HashSet<>();

  @TestFactory
  Stream<DynamicTest> a_whole_run_is_accessible_and_valid() {
    var server = TestServer.shared();
    return server.bean(PollService.class).all().stream()
        .filter(poll -> Files.exists(Path.of("surveys", poll.slug() + ".yaml")))
        .flatMap(poll ->
            server.bean(Languages.class).all().stream()
                .map(language ->
                    DynamicTest.dynamicTest(
                        poll.slug() + " " + language.code(), () -> walk(poll, language))));
  }

  private void walk(Poll poll, Language language) {
    var findings = new ArrayList<String>();
    try (var page = phone.visitor(390, 844, ColorScheme.LIGHT, true)) {
      var walk = new Walk(page);
      if (poll.byClass()) {
        join(page, poll, language, findings);
      }
      var receipt =
          walk.to(
              "/" + language.code() + "/peiling/" + poll.slug(),
              open -> findings.addAll(check(open, language)));
      assertThat(receipt).isNotBlank();
    }
    assertThat(findings).isEmpty();
  }

  private void join(Page page, Poll poll, Language language, List<String> findings) {
    var group = TestClass.open(TestServer.shared(), poll, 25);
    page.navigate("/" + language.code() + "/klas");
    findings.addAll(check(page, language));
    for (var field : page.locator("main input[type=text]").all()) {
      field.fill(group.words().get(Integer.parseInt(field.getAttribute("name").substring(5)) - 1));
    }
    page.locator("label[for=plaatje-" + group.pictogram() + "]").click();
    page.locator("main form button[type=submit].bs-button").click();
  }

  private List<String> check(Page page, Language language) {
    var findings = new ArrayList<String>();
    var direction = page.locator("html").getAttribute("dir");
    if (!language.dir().equals(direction)) {
      findings.add(page.url() + " is written " + direction);
    }
    if (PageChecks.sideways(page) > 0) {
      findings.add(page.url() + " scrolls sideways");
    }
    // The source as it was sent, not as the browser mended it.
    var source = page.context().request().get(page.url()).text();
    if (looked.add(path(page, language) + direction + shape(source))) {
      findings.addAll(PageChecks.axe(page));
      PageChecks.html(source).forEach(line -> findings.add(page.url() + ": " + line));
    }
    return findings;
  }

  private static String path(Page page, Language language) {
    return URI.create(page.url()).getPath().replaceFirst("^/" + language.code() + "/", "/");
  }

  /// The source without texts and without the values of attributes.
  private static String shape(String source) {
    return source.replaceAll(">[^<]*<", "><").replaceAll("\"[^\"]*\"", "");
  }
}

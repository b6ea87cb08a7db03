package nl.buurtstem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.kinderraad.TestClass;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What children touch is large, and what is read aloud to them comes from a recording, or from a
/// voice on the device itself.
class ChildPagesTest extends WithPhone {
  private static final TestServer SERVER = TestServer.shared();

  /// What children touch on a page, below 64 px in a direction. The words "Terug" and "Wijzig" are
  /// links; their whole box counts.
  private static final String SMALL =
      """
      () => [...document.querySelectorAll(
          'main .bs-button, main .bs-option, main .bs-input, main .bs-back, main dd a')]
        .filter(one => one.offsetParent)
        .map(one => [one.getBoundingClientRect(), one])
        .filter(([box]) => box.height < 63.9 || box.width < 63.9)
        .map(([box, one]) => `${one.className} ${one.textContent.trim()}: ${box.width} x ${box.height}`)
      """;

  private static final String VOICES =
      """
      Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => [{localService: %s, lang: '%s', name: 'proef'}],
        addEventListener() {}, cancel() {}, speak(said) { window.spoken = (window.spoken || []).concat(said.text); },
      }});
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
      """;

  private static Page joined(Page page, TestClass group, String language) {
    page.navigate("/" + language + "/klas");
    for (int word = 1; word <= 3; word++) {
      page.fill("#woord" + word, group.words().get(word - 1));
    }
    page.locator("label[for=plaatje-" + group.pictogram() + "]").click();
    page.locator("main form button[type=submit]").click();
    return page;
  }

  @TestFactory
  Stream<DynamicTest> what_children_touch_is_at_least_64_px() {
    var poll = SERVER.bean(PollService.class).find("kinderraad-de-wijert").orElseThrow();
    return Stream.of("nl", "ar")
        .flatMap(language ->
            Stream.of(390, 820)
                .map(width ->
                    DynamicTest.dynamicTest(
                        language + " " + width,
                        () -> {
                          try (var page = phone.visitor(width, 844, ColorScheme.LIGHT, true)) {
                            walk(page, poll, language);
                          }
                        })));
  }

  private static void walk(Page page, Poll poll, String language) {
    var group = TestClass.open(SERVER, poll, 30);
    page.navigate("/" + language + "/klas");
    large(page);
    joined(page, group, language);
    large(page);
    page.locator("main a.bs-button").first().click();
    for (int screen = 0; !page.url().contains("/bedankt") && screen < 20; screen++) {
      large(page);
      if (!page.url().contains("/overzicht")) {
        page.locator("main .bs-option").first().click();
      }
      page.locator("main form button[type=submit].bs-button").first().click();
    }
    assertThat(page.url()).endsWith("/bedankt");
    large(page);
    page.locator(".bs-next-child button").click();
    assertThat(page.url()).endsWith("/peiling/" + poll.slug());
    page.navigate("/" + language + "/klas/klaar");
    assertThat(PageChecks.axe(page)).isEmpty();
  }

  private static void large(Page page) {
    assertThat((List<?>) page.evaluate(SMALL)).as(page.url()).isEmpty();
  }

  private static Poll spoken() {
    var polls = SERVER.bean(PollService.class);
    var slug = TestPoll.fresh();
    var yaml =
        TestPoll.ofChildren(slug)
            .replace("    type: grade\n", "    type: grade\n    audio: {nl: proef.mp3}\n");
    if (!(polls.add(yaml, slug + ".yaml", "test") instanceof Added.As)) {
      throw new IllegalStateException("the test's poll was not added");
    }
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    return polls.find(slug).orElseThrow();
  }

  @Test
  void a_recording_is_offered_where_there_is_one_and_loads_only_when_asked() throws Exception {
    var poll = spoken();
    try (var page = phone.visitor()) {
      joined(page, TestClass.open(SERVER, poll, 5), "nl");
      page.navigate("/nl/peiling/" + poll.slug() + "/vraag/kleur");
      assertThat(page.locator("audio").count()).isZero();
      page.navigate("/nl/peiling/" + poll.slug() + "/vraag/cijfer");
      var audio = page.locator("main audio[controls][preload=none]");
      assertThat(audio.count()).isEqualTo(1);
      assertThat(page.locator("[data-aloud]").count()).isZero();
      assertThat(PageChecks.axe(page)).isEmpty();
      parts(audio.getAttribute("src"));
      page.navigate("/en/peiling/" + poll.slug() + "/vraag/cijfer");
      assertThat(page.locator("audio").count()).isZero();
    }
  }

  /// Some players play nothing from a server that gives no parts.
  private static void parts(String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(SERVER.uri(address)).header("Range", "bytes=0-1");
      var part = client.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).hasSize(2);
      assertThat(part.headers().firstValue("Content-Range")).contains("bytes 0-1/4000");
      assertThat(part.headers().firstValue("Content-Type")).contains("audio/mpeg");
      var beyond = HttpRequest.newBuilder(SERVER.uri(address)).header("Range", "bytes=9000-");
      var whole = client.send(beyond.build(), BodyHandlers.ofByteArray());
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.body()).hasSize(4000);
    }
  }

  @Test
  void a_voice_reads_only_in_its_own_language_and_only_from_the_device_itself() {
    var poll = SERVER.bean(PollService.class).find("kinderraad-de-wijert").orElseThrow();
    var group = TestClass.open(SERVER, poll, 5);
    assertThat(reads(group, poll, "nl", "true", "nl-NL")).isTrue();
    assertThat(reads(group, poll, "en", "true", "en_GB")).isTrue();
    assertThat(reads(group, poll, "nl", "false", "nl-NL")).isFalse();
    assertThat(reads(group, poll, "nl", "true", "en-GB")).isFalse();
    assertThat(reads(group, poll, "ar", "true", "ar-SA")).isFalse();
  }

  private static boolean reads(
      TestClass group, Poll poll, String language, String local, String voice) {
    try (var page = phone.visitor()) {
      page.addInitScript(VOICES.formatted(local, voice));
      joined(page, group, language);
      page.navigate("/" + language + "/peiling/" + poll.slug() + "/vraag/vakantie");
      var button = page.locator("[data-aloud]");
      if (button.count() == 0 || !button.isVisible()) {
        return false;
      }
      large(page);
      button.click();
      assertThat((List<?>) page.evaluate("window.spoken")).hasSizeGreaterThan(2);
      assertThat(PageChecks.axe(page)).isEmpty();
      return true;
    }
  }

  @Test
  void the_pages_of_a_supervisor_are_accessible_and_valid() {
    var poll = SERVER.bean(PollService.class).find("kinderraad-de-wijert").orElseThrow();
    try (var page = phone.visitor(1280, 800, ColorScheme.LIGHT, true)) {
      page.navigate(TestClass.link(SERVER, poll));
      sound(page);
      assertThat(page.locator("main a[href$='/klas/ouders']").count()).isEqualTo(7);
      page.locator("main button[type=submit]").click();
      sound(page);
      page.fill("#kinderen", "24");
      page.check("#soort-written");
      page.fill("#naam", "Juf Anne");
      page.check("#zeker");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator(".bs-board__words li").count()).isEqualTo(3);
      sound(page);
      page.navigate("/begeleider/einde");
      sound(page);
      page.locator("main button[type=submit]").click();
      sound(page);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_letter_to_parents_is_on_one_sheet_and_asks_nothing_of_the_product() {
    return Stream.of("nl", "en", "ar", "tr", "uk", "pl", "ti")
        .map(language -> DynamicTest.dynamicTest(language, () -> letter(language)));
  }

  private static void letter(String language) {
    try (var page = phone.visitor(794, 1123, ColorScheme.LIGHT, true)) { // A4 at 96 dots an inch
      page.navigate("/" + language + "/klas/ouders");
      sound(page);
      assertThat(page.locator("main form, main input").count()).isZero();
      assertThat(page.locator(".bs-slip li").count()).isEqualTo(5);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      var high = (Number) page.evaluate("document.documentElement.scrollHeight");
      assertThat(high.intValue()).isLessThanOrEqualTo(1123);
    }
  }

  private static void sound(Page page) {
    assertThat(PageChecks.axe(page)).as(page.url()).isEmpty();
    assertThat(PageChecks.html(page.content())).as(page.url()).isEmpty();
  }
}

package nl.buurtstem.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.signin.SessionCookie;
import org.junit.jupiter.api.Assumptions;

/// A real Chromium, held like a phone (390x844) unless a test says otherwise.
final class Phone implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final Map<Role, String> sessions = new EnumMap<>(Role.class);

  private Phone(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Starts the browser; where none is installed the test is skipped, and says so loudly.
  static Phone start() {
    var program = chromium();
    if (program.isEmpty()) {
      System.err.println(
          """

          ******************************************************************
          BROWSER TESTS SKIPPED: no Chromium on this machine.
          Install it (Debian: apt-get install chromium), or name it in the
          environment variable CHROMIUM, and run the tests again.
          ******************************************************************
          """);
    }
    Assumptions.assumeTrue(program.isPresent(), "no Chromium installed");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
    return new Phone(playwright, browser);
  }

  /// A fresh visitor without cookies.
  Page visitor() {
    return visitor(390, 844, ColorScheme.LIGHT, true);
  }

  /// A fresh visitor with this window, colour scheme, and with or without JavaScript.
  Page visitor(int width, int height, ColorScheme scheme, boolean scripts) {
    return context(width, height, scheme, scripts).newPage();
  }

  /// A member of staff with this role who signed in, with this window and colour scheme.
  Page staff(Role role, int width, ColorScheme scheme) {
    var session = sessions.computeIfAbsent(role, one -> StaffBrowser.as(one).session());
    var context = context(width, 844, scheme, true);
    var address = TestServer.shared().uri().toString();
    context.addCookies(List.of(new Cookie(SessionCookie.NAME, session).setUrl(address)));
    return context.newPage();
  }

  private BrowserContext context(int width, int height, ColorScheme scheme, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(TestServer.shared().uri().toString())
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            // So that no colour is still on its way to another when it is looked at.
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale("nl-NL")
            .setJavaScriptEnabled(scripts));
  }

  private static Optional<Path> chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Measures the largest contentful paint and the layout shift of pages as a slow phone sees them:
/// 390 by 844, 150 ms and 1.6 Mbps for every request, a processor four times as slow, nothing
/// cached. Uses Chromium by its debugging protocol.
///
/// `java deploy/bench/Lcp.java URL PATH...` prints one line of JSON a page, and ends with 1 when a
/// page is over the budget of 1.5 s or 0.02.
final class Lcp {
  private static final int LOADS = 5;
  private static final double MOST_MILLISECONDS = 1_500;
  private static final double MOST_SHIFT = 0.02;
  private static final String WATCH =
      """
      window.__lcp = 0; window.__cls = 0; window.__what = '';
      new PerformanceObserver(list => { for (const e of list.getEntries()) {
        window.__lcp = e.startTime; window.__what = e.element ? e.element.tagName : ''; } })
        .observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver(list => { for (const e of list.getEntries()) {
        window.__cls += e.value; } }) /* nobody touches the page: every shift counts */
        .observe({type: 'layout-shift', buffered: true});
      """;

  record Load(double paint, double shift, String what) {}

  public static void main(String[] arguments) throws Exception {
    var service = arguments[0];
    var profile = Files.createTempDirectory("lcp");
    var chromium = start(profile);
    boolean within = true;
    try (var page = new DevTools(profile)) {
      page.slowDown();
      for (var path : List.of(arguments).subList(1, arguments.length)) {
        within &= measure(page, service, path);
      }
    } finally {
      chromium.destroy();
      chromium.waitFor(5, TimeUnit.SECONDS);
      remove(profile);
    }
    System.exit(within ? 0 : 1);
  }

  private static boolean measure(DevTools page, String service, String path) throws Exception {
    page.load(service + path); // wakes the service, not counted
    var loads = new ArrayList<Load>();
    for (int i = 0; i < LOADS; i++) {
      loads.add(page.load(service + path));
    }
    loads.sort(Comparator.comparingDouble(Load::paint));
    var middle = loads.get(LOADS / 2);
    double shift = loads.stream().mapToDouble(Load::shift).max().orElseThrow();
    System.err.printf(
        Locale.ROOT,
        "%-60s %5.0f ms (%.0f to %.0f), layout shift %.3f, %s%n",
        path,
        middle.paint(),
        loads.getFirst().paint(),
        loads.getLast().paint(),
        shift,
        middle.what());
    System.out.printf(
        Locale.ROOT,
        "{\"what\":\"largest contentful"
            + " paint\",\"path\":\"%s\",\"milliseconds\":%.0f,\"shift\":%.3f}%n",
        path,
        middle.paint(),
        shift);
    return middle.paint() <= MOST_MILLISECONDS && shift <= MOST_SHIFT;
  }

  private static Process start(Path profile) throws IOException {
    var program = System.getenv().getOrDefault("CHROMIUM", "chromium");
    return new ProcessBuilder(
            program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile,
            "--remote-debugging-port=0",
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// One tab of the browser.
  static final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern ADDRESS =
        Pattern.compile("\"webSocketDebuggerUrl\": \"(ws://[^\"]+/page/[^\"]+)\"");
    private static final Pattern MEASURED = Pattern.compile("([0-9.e-]+);([0-9.e-]+);([A-Z0-9]*)");
    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private volatile CountDownLatch loaded = new CountDownLatch(1);
    private int last;

    DevTools(Path profile) throws Exception {
      socket = client.newWebSocketBuilder().buildAsync(address(profile), this).get();
      for (var domain : List.of("Page", "Network", "Runtime")) {
        send(domain + ".enable", "{}");
      }
      var script = WATCH.replace("\n", " ").replace("\"", "\\\"");
      send("Page.addScriptToEvaluateOnNewDocument", "{\"source\":\"" + script + "\"}");
    }

    private URI address(Path profile) throws Exception {
      var file = profile.resolve("DevToolsActivePort");
      for (int i = 0; i < 200 && !(Files.exists(file) && Files.size(file) > 0); i++) {
        Thread.sleep(50);
      }
      var list = URI.create("http://127.0.0.1:" + Files.readAllLines(file).getFirst() + "/json");
      var request = HttpRequest.newBuilder(list).build();
      var found =
          ADDRESS.matcher(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (!found.find()) {
        throw new IllegalStateException("the browser has no page");
      }
      return URI.create(found.group(1));
    }

    void slowDown() throws Exception {
      send(
          "Network.emulateNetworkConditions",
          "{\"offline\":false,\"latency\":150,\"downloadThroughput\":200000,\"uploadThroughput\":93750}");
      send("Emulation.setCPUThrottlingRate", "{\"rate\":4}");
      send(
          "Emulation.setDeviceMetricsOverride",
          "{\"width\":390,\"height\":844,\"deviceScaleFactor\":2,\"mobile\":true}");
    }

    Load load(String url) throws Exception {
      send("Network.clearBrowserCache", "{}");
      send("Network.clearBrowserCookies", "{}");
      loaded = new CountDownLatch(1);
      send("Page.navigate", "{\"url\":\"" + url + "\"}");
      if (!loaded.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(url + " did not load");
      }
      Thread.sleep(1_000); // what moves after loading counts as well
      var answer =
          send(
              "Runtime.evaluate",
              "{\"expression\":\"__lcp + ';' + __cls + ';' + __what\",\"returnByValue\":true}");
      var found = MEASURED.matcher(answer);
      if (!found.find() || Double.parseDouble(found.group(1)) == 0) {
        throw new IllegalStateException(url + " painted nothing: " + answer);
      }
      return new Load(
          Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)), found.group(3));
    }

    private String send(String method, String parameters) throws Exception {
      int id = ++last;
      var answer = new CompletableFuture<String>();
      waiting.put(id, answer);
      var text = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
      socket.sendText(text, true).get();
      return answer.get(60, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
      message.append(data);
      if (end) {
        var text = message.toString();
        message.setLength(0);
        var number = NUMBER.matcher(text);
        if (text.startsWith("{\"id\"") && number.find()) {
          waiting.remove(Integer.parseInt(number.group(1))).complete(text);
        } else if (text.contains("Page.loadEventFired")) {
          loaded.countDown();
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public void close() {
      socket.abort();
      client.close();
    }
  }
}

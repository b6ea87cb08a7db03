import java.net.URI;
import java.util.Locale;

/// How long a page takes, asked for one at a time, and what it weighs.
///
/// `java deploy/bench/PageTimes.java http://127.0.0.1:8080 NAME /path [seconds]`: after a warm-up
/// of the same length. One line of JSON goes to standard output, words to standard error. The
/// weight is of the body as it travels to a browser that takes gzip.
final class PageTimes {
  private static final int MOST = 20_000;

  private PageTimes() {}

  public static void main(String[] arguments) throws Exception {
    var service = URI.create(arguments[0]);
    var name = arguments[1];
    var path = arguments[2];
    int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
    int weight;
    try (var browser = new Browser(service, true)) {
      weight = fetch(browser, path).wire();
    }
    try (var browser = new Browser(service, false)) {
      measure(browser, path, seconds);
      var times = measure(browser, path, seconds);
      System.err.printf(
          Locale.ROOT,
          "%s: p50 %.2f ms, p99 %.2f ms, %.1f KB gzip%n",
          name,
          times.percentile(50),
          times.percentile(99),
          weight / 1024.0);
      System.out.printf(
          Locale.ROOT,
          "{\"what\":\"page\",\"name\":\"%s\",\"gzipBytes\":%d,%s}%n",
          name,
          weight,
          times.json());
    }
  }

  private static Times measure(Browser browser, String path, int seconds) throws Exception {
    var durations = new long[MOST];
    long begin = System.nanoTime();
    int done = 0;
    while (done < MOST && System.nanoTime() - begin < seconds * 1_000_000_000L) {
      long start = System.nanoTime();
      fetch(browser, path);
      durations[done++] = System.nanoTime() - start;
    }
    return Times.of(java.util.Arrays.copyOf(durations, done), (System.nanoTime() - begin) / 1e9);
  }

  private static Browser.Reply fetch(Browser browser, String path) throws Exception {
    var reply = browser.get(path);
    if (reply.status() != 200) {
      throw new IllegalStateException(path + " gives " + reply.status());
    }
    return reply;
  }
}

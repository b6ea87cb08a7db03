import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Puts the poll road under load: completed responses per second, at several at a time.
///
/// `java deploy/bench/LoadTest.java url=http://127.0.0.1:8080 levels=1,16,64 warmup=10 seconds=10
/// most=50000 gzip=false fresh=false processes=`. With `fresh=true` each resident comes on a
/// connection of their own. Given the ids of the service's and its database's processes (with a
/// comma between), it also says what processor time each spent on a completed response. Counts the
/// rows stored (by `deploy/query.sh`, so with BUURTSTEM_HOME or BUURTSTEM_DATASOURCE_URL set as for
/// the service) and ends with 1 when they are not as many as the receipts. One line of JSON per
/// level goes to standard output, words to standard error.
final class LoadTest {
  private static final String STORED =
      "SELECT COUNT(*) FROM poll_response r JOIN poll p ON p.id = r.poll_id WHERE p.slug ="
          + " 'leefbaarheid-bench'";

  private final URI service;
  private final boolean gzip;
  private final boolean fresh;
  private final Cpu cpu;
  private final Set<String> receipts = ConcurrentHashMap.newKeySet();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

  private LoadTest(Map<String, String> settings) {
    this.service = URI.create(settings.get("url"));
    this.gzip = Boolean.parseBoolean(settings.get("gzip"));
    this.fresh = Boolean.parseBoolean(settings.get("fresh"));
    this.cpu = Cpu.of(settings.get("processes"));
  }

  public static void main(String[] arguments) throws Exception {
    var settings =
        new HashMap<>(
            Map.of(
                "url",
                "http://127.0.0.1:8080",
                "levels",
                "1,16,64",
                "warmup",
                "10",
                "seconds",
                "10",
                "most",
                "50000",
                "gzip",
                "false",
                "fresh",
                "false",
                "processes",
                ""));
    for (var argument : arguments) {
      var pair = argument.split("=", 2);
      if (pair.length < 2 || settings.put(pair[0], pair[1]) == null) {
        throw new IllegalArgumentException("unknown setting: " + argument);
      }
    }
    System.exit(new LoadTest(settings).run(settings) ? 0 : 1);
  }

  private boolean run(Map<String, String> settings) throws Exception {
    int most = Integer.parseInt(settings.get("most"));
    long stored = stored();
    say("Warming up ...");
    measure(16, Integer.parseInt(settings.get("warmup")), most);
    for (var level : settings.get("levels").split(",")) {
      int together = Integer.parseInt(level);
      var before = cpu.used();
      var times = measure(together, Integer.parseInt(settings.get("seconds")), most);
      var each = spent(before, times);
      say(
          "%3d at a time: %7.1f completed responses/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, CPU ms each %s"
              .formatted(
                  together,
                  times.perSecond(),
                  times.percentile(50),
                  times.percentile(99),
                  times.percentile(100),
                  each));
      System.out.printf(
          Locale.ROOT,
          "{\"what\":\"completed"
              + " response\",\"atATime\":%d,\"gzip\":%b,\"freshConnections\":%b,\"cpuMsEach\":%s,%s}%n",
          together,
          gzip,
          fresh,
          each,
          times.json());
    }
    return correct(stored() - stored);
  }

  /// Processor time of each process for one completed response, in milliseconds, as JSON.
  private String spent(double[] before, Times times) {
    var after = cpu.used();
    return java.util.stream.IntStream.range(0, before.length)
        .mapToObj(
            i -> String.format(Locale.ROOT, "%.3f", (after[i] - before[i]) / times.sorted().length))
        .collect(java.util.stream.Collectors.joining(",", "[", "]"));
  }

  private boolean correct(long stored) {
    say(
        "%d receipts, %d responses stored, %d failures"
            .formatted(receipts.size(), stored, failures.size()));
    System.out.printf(
        "{\"what\":\"correctness\",\"receipts\":%d,\"stored\":%d,\"failures\":%d}%n",
        receipts.size(), stored, failures.size());
    failures.stream().limit(5).forEach(failure -> say("  " + failure));
    return failures.isEmpty() && stored == receipts.size();
  }

  /// Lets so many residents answer at the same time, each one poll after another.
  private Times measure(int together, int seconds, int most) throws InterruptedException {
    var durations = new long[together][];
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    var threads =
        java.util.stream.IntStream.range(0, together)
            .mapToObj(which ->
                Thread.startVirtualThread(() ->
                    durations[which] =
                        residents(new SplittableRandom(which), end, most / together)))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    return Times.of(Arrays.stream(durations).flatMapToLong(Arrays::stream).toArray(), took);
  }

  private long[] residents(SplittableRandom random, long end, int most) {
    var durations = new long[most];
    int done = 0;
    try {
      var browser = new Browser(service, gzip);
      while (done < most && System.nanoTime() < end) {
        long start = System.nanoTime();
        if (fresh) {
          browser.close();
          browser = new Browser(service, gzip);
        }
        receipts.add(new Resident(browser, random).complete());
        durations[done++] = System.nanoTime() - start;
      }
      browser.close();
    } catch (IOException | RuntimeException e) {
      failures.add(e);
    }
    return Arrays.copyOf(durations, done);
  }

  private static long stored() throws IOException, InterruptedException {
    var query =
        new ProcessBuilder(List.of("deploy/query.sh", STORED))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var answer =
        new String(query.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (query.waitFor() != 0) {
      throw new IllegalStateException("the responses cannot be counted");
    }
    return Long.parseLong(answer.strip());
  }

  private static void say(String words) {
    System.err.println(words);
  }
}

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// How fast the responses of a poll leave as CSV, by HTTP, with the session of a member of staff.
///
/// `java deploy/bench/Export.java http://127.0.0.1:8080 ACCOUNT PASSWORD POLL PID...`: the process
/// ids are those of the service and of its database, whose processor time (of both together) and
/// highest memory are printed too, since on a busy machine the clock says little. Linux only. One
/// line of JSON goes to standard output, words to standard error. A staff export leaves a line in
/// the audit log.
final class Export {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final double TICKS_IN_A_SECOND = 100;
  private final URI service;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Export(URI service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    var export = new Export(URI.create(arguments[0]));
    export.signIn(arguments[1], arguments[2]);
    var processes = Arrays.copyOfRange(arguments, 4, arguments.length);
    double before = processorSeconds(processes);
    long begin = System.nanoTime();
    long[] took = export.take(arguments[3]);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processor = processorSeconds(processes) - before;
    System.err.printf(
        Locale.ROOT,
        "%d rows, %.1f MB in %.1f s: %.0f rows a second; processor %.1f s: %.1f µs a row%n",
        took[0],
        took[1] / 1e6,
        seconds,
        took[0] / seconds,
        processor,
        1e6 * processor / took[0]);
    System.out.printf(
        Locale.ROOT,
        "{\"what\":\"export\",\"rows\":%d,\"bytes\":%d,\"seconds\":%.2f,\"processorSeconds\":%.2f,"
            + "\"highestMemoryKilobytes\":%s}%n",
        took[0],
        took[1],
        seconds,
        processor,
        Arrays.toString(Arrays.stream(processes).mapToLong(Export::highestMemory).toArray()));
  }

  private void signIn(String account, String password) throws Exception {
    var page = "/beheer/aanmelden";
    var form = form("_csrf", token(page), "naam", account, "wachtwoord", password);
    var answer = client.send(post(page, form), BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("signing in: " + answer.statusCode());
    }
  }

  /// Rows and bytes of the file; nothing of it is kept.
  private long[] take(String poll) throws Exception {
    var page = "/beheer/peilingen/" + poll + "/export";
    var form = form("_csrf", token(page), "doel", "check", "waarom", "Meten hoe snel dit gaat");
    var answer = client.send(post(page, form), BodyHandlers.ofInputStream());
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 200 || !type.startsWith("text/csv")) {
      throw new IllegalStateException("export: " + answer.statusCode() + " " + type);
    }
    long lines = 0;
    long bytes = 0;
    try (var in = answer.body()) {
      var piece = new byte[65536];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        bytes += n;
        for (int i = 0; i < n; i++) {
          lines += piece[i] == '\n' ? 1 : 0; // no cell of this export holds a line end
        }
      }
    }
    return new long[] {lines - 1, bytes};
  }

  private String token(String page) throws Exception {
    var request = HttpRequest.newBuilder(service.resolve(page)).build();
    var match = TOKEN.matcher(client.send(request, BodyHandlers.ofString()).body());
    if (!match.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return match.group(1);
  }

  private HttpRequest post(String page, String form) {
    return HttpRequest.newBuilder(service.resolve(page))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  private static String form(String... nameThenValue) {
    var form = new StringBuilder();
    for (int i = 0; i < nameThenValue.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(nameThenValue[i]).append('=');
      form.append(URLEncoder.encode(nameThenValue[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static double processorSeconds(String[] processes) throws IOException {
    double seconds = 0;
    for (var process : processes) {
      var stat = Files.readString(Path.of("/proc", process, "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      seconds += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_IN_A_SECOND;
    }
    return seconds;
  }

  private static long highestMemory(String process) {
    try (var lines = Files.lines(Path.of("/proc", process, "status"))) {
      var line = lines.filter(each -> each.startsWith("VmHWM")).findFirst().orElse("0");
      return Long.parseLong(line.replaceAll("\\D", ""));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Texts a poll as residents would by Twilio: signed webhooks, one conversation a person, each text
/// after the answer to the one before.
///
/// `java deploy/bench/Texts.java url=http://127.0.0.1:8080 base=http://localhost:8080 token=...
/// word=BEIJUM texts=12 rate=50 seconds=20 together=16 first=10000000`; numbers of people count up
/// from the first. With a rate, texts come in at that many a second however long the answers take,
/// and what a text waits for its turn counts as time of its answer; `rate=0` is as fast as it goes,
/// with `together` people at a time. One line of JSON goes to standard output, words to standard
/// error; it ends with 1 when a text was not answered.
final class Texts {
  private static final String USUAL =
      "url=http://127.0.0.1:8080 base=http://localhost:8080 token= word=BEIJUM texts=12 rate=50"
          + " seconds=20 together=16 first=10000000";

  private final URI inbound;
  private final String signed;
  private final SecretKeySpec token;
  private final String word;
  private final int length;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger people = new AtomicInteger();
  private final AtomicInteger silent = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<Long> durations = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Person> ready = new LinkedBlockingQueue<>();
  private final AtomicLong messages = new AtomicLong(System.nanoTime());
  private final int first;

  private Texts(Map<String, String> settings) {
    this.inbound = URI.create(settings.get("url") + "/webhooks/twilio/inbound");
    this.signed = settings.get("base") + "/webhooks/twilio/inbound";
    this.token = new SecretKeySpec(settings.get("token").getBytes(UTF_8), "HmacSHA1");
    this.word = settings.get("word");
    this.length = Integer.parseInt(settings.get("texts"));
    this.first = Integer.parseInt(settings.get("first"));
  }

  /// Somebody in the middle of a conversation.
  ///
  /// @param said how many texts so far
  private record Person(String number, int said) {}

  public static void main(String[] arguments) throws Exception {
    var settings = new HashMap<String, String>();
    for (var setting : USUAL.split(" ")) {
      settings.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    for (var argument : arguments) {
      var pair = argument.split("=", 2);
      if (pair.length < 2 || settings.put(pair[0], pair[1]) == null) {
        throw new IllegalArgumentException("unknown setting: " + argument);
      }
    }
    System.exit(new Texts(settings).run(settings) ? 0 : 1);
  }

  private boolean run(Map<String, String> settings) throws InterruptedException {
    int rate = Integer.parseInt(settings.get("rate"));
    int together = Integer.parseInt(settings.get("together"));
    int seconds = Integer.parseInt(settings.get("seconds"));
    long begin = System.nanoTime();
    if (rate > 0) {
      atRate(rate, seconds);
    } else {
      together(together, begin + TimeUnit.SECONDS.toNanos(seconds));
    }
    var times =
        Times.of(
            durations.stream().flatMapToLong(LongStream::of).toArray(),
            (System.nanoTime() - begin) / 1e9);
    System.err.printf(
        "Texts in, %s: %.1f answered/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms; %d people, %d"
            + " without an answer, %d failures%n",
        rate > 0 ? rate + " a second" : together + " at a time",
        times.perSecond(),
        times.percentile(50),
        times.percentile(99),
        times.percentile(100),
        people.get(),
        silent.get(),
        failures.size());
    failures.stream().limit(5).forEach(System.err::println);
    System.out.printf(
        Locale.ROOT,
        "{\"what\":\"texts"
            + " in\",\"rate\":%d,\"together\":%d,\"people\":%d,\"silent\":%d,\"failures\":%d,%s}%n",
        rate,
        rate > 0 ? 0 : together,
        people.get(),
        silent.get(),
        failures.size(),
        times.json());
    return failures.isEmpty() && silent.get() == 0;
  }

  /// Texts at fixed moments, whether the ones before were answered or not.
  private void atRate(int rate, int seconds) throws InterruptedException {
    var open = new Semaphore(0);
    int all = rate * seconds;
    long begin = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      var waiting = ready.poll();
      var person = waiting == null ? somebody() : waiting;
      Thread.startVirtualThread(() -> {
        say(person, due);
        open.release();
      });
    }
    open.acquire(all);
  }

  private void together(int many, long end) throws InterruptedException {
    var done = new Semaphore(0);
    for (int i = 0; i < many; i++) {
      Thread.startVirtualThread(() -> {
        var person = somebody();
        while (System.nanoTime() < end) {
          person = say(person, System.nanoTime()) ? ready.poll() : somebody();
          person = person == null ? somebody() : person;
        }
        done.release();
      });
    }
    done.acquire(many);
  }

  private Person somebody() {
    return new Person("+316" + (first + people.incrementAndGet()), 0);
  }

  /// Sends the next text of a person and measures until its answer is there.
  ///
  /// @return whether the conversation goes on
  private boolean say(Person person, long due) {
    try {
      var text = person.said() == 0 ? word : String.valueOf(1 + person.said() % 2);
      var answer = post(person.number(), text);
      durations.add(System.nanoTime() - due);
      if (answer.statusCode() != 200) {
        failures.add("status " + answer.statusCode());
      } else if (!answer.body().contains("<Message>")) {
        silent.incrementAndGet();
      }
      if (person.said() + 1 < length) {
        ready.add(new Person(person.number(), person.said() + 1));
        return true;
      }
      return false;
    } catch (Exception failure) {
      failures.add(String.valueOf(failure));
      return false;
    }
  }

  private HttpResponse<String> post(String from, String body) throws Exception {
    var fields =
        new TreeMap<>(
            Map.of(
                "AccountSid", "AC" + "0".repeat(32),
                "ApiVersion", "2010-04-01",
                "Body", body,
                "From", from,
                "FromCountry", "NL",
                "MessageSid", "SM%032x".formatted(messages.incrementAndGet()),
                "NumMedia", "0",
                "NumSegments", "1",
                "To", "+3197010200000"));
    var request =
        HttpRequest.newBuilder(inbound)
            .timeout(Duration.ofSeconds(15)) // Twilio's own patience
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .header("X-Twilio-Signature", signature(fields))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(field ->
                            field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String signature(TreeMap<String, String> fields) throws GeneralSecurityException {
    var text = new StringBuilder(signed);
    fields.forEach((name, value) -> text.append(name).append(value));
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(token);
    return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
  }
}

package nl.buurtstem.poll.tally;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// All responses of one area, counted.
public final class AreaTally {
  private static final QuestionTally NONE = new QuestionTally();
  long responses;
  long simulated;
  final Map<String, Count> languages = new HashMap<>();
  final Map<String, Count> channels = new HashMap<>();
  final Map<String, Count> days = new HashMap<>();
  final Map<String, QuestionTally> questions = new HashMap<>();

  /// How many responses, simulated ones included.
  public long responses() {
    return responses;
  }

  /// How many of them were made by the simulator and are of nobody.
  public long simulated() {
    return simulated;
  }

  /// Responses by language code.
  public Map<String, Long> languages() {
    return plain(languages);
  }

  /// Responses by channel name.
  public Map<String, Long> channels() {
    return plain(channels);
  }

  /// Responses by the day on which they came (ISO 8601, Amsterdam).
  public Map<String, Long> days() {
    return plain(days);
  }

  /// The answers to a question; empty where nobody answered it.
  public QuestionTally question(String id) {
    return questions.getOrDefault(id, NONE);
  }

  QuestionTally questionToAdd(String id) {
    return questions.computeIfAbsent(id, _ -> new QuestionTally());
  }

  /// Counts one response, without its answers.
  void response(String day, String language, String channel, boolean isSimulated) {
    responses++;
    simulated += isSimulated ? 1 : 0;
    add(languages, language, 1);
    add(channels, channel, 1);
    add(days, day, 1);
  }

  void add(AreaTally other) {
    responses += other.responses;
    simulated += other.simulated;
    other.languages.forEach((key, count) -> add(languages, key, count.n));
    other.channels.forEach((key, count) -> add(channels, key, count.n));
    other.days.forEach((key, count) -> add(days, key, count.n));
    other.questions.forEach((id, tally) -> questionToAdd(id).add(tally));
  }

  static void add(Map<String, Count> counts, String key, long times) {
    var count = counts.get(key);
    if (count == null) {
      count = new Count();
      counts.put(key, count);
    }
    count.n += times;
  }

  private static Map<String, Long> plain(Map<String, Count> counts) {
    var all = new TreeMap<String, Long>();
    counts.forEach((key, count) -> all.put(key, count.n));
    return Collections.unmodifiableMap(all);
  }
}

package nl.buurtstem.poll.tally;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills a tally with many responses. What people answer to one question is nearly always what
/// somebody answered before, so it counts how often each answer comes by as the bytes that are
/// stored, and reads each different one only once, when it is closed. Only then is the tally
/// complete.
///
/// Not safe for use by several threads.
public final class Filling implements AutoCloseable {
  /// Bounds the memory it takes where hardly anybody answers the same.
  private static final int MOST_FRAGMENTS = 100_000;

  private final Tally tally;
  private final AnswerReader reader;
  private final Entries entries = new Entries();
  private final Fragments fragments = new Fragments();
  private final Map<String, Integer> groups = new HashMap<>();
  private final List<AreaTally> areas = new ArrayList<>();

  Filling(Tally tally, AnswerReader reader) {
    this.tally = tally;
    this.reader = reader;
  }

  /// Counts one response.
  ///
  /// @param area key of the area it is about, [Tally#NO_AREA] where it names none
  /// @param day on which it came (ISO 8601, Amsterdam)
  /// @param answers the stored JSON object of answers, in UTF-8
  /// @throws IllegalArgumentException when the JSON is not what is stored for answers; may be
  ///   thrown later, by [#close]
  public void add(
      String area, String day, String language, String channel, boolean simulated, byte[] answers) {
    int group = group(area);
    var into = areas.get(group);
    into.response(day, language, channel, simulated);
    if (!entries.split(answers)) {
      reader.read(answers, into, 1);
      return;
    }
    for (int i = 0; i < entries.count(); i++) {
      fragments.count(answers, entries.start(i), entries.end(i), group);
    }
    if (fragments.size() > MOST_FRAGMENTS) {
      close();
    }
  }

  /// Completes the tally; more may be added after that.
  @Override
  public void close() {
    fragments.drain((text, group, times) -> reader.read(object(text), areas.get(group), times));
  }

  private int group(String area) {
    var known = groups.get(area);
    if (known != null) {
      return known;
    }
    groups.put(area, areas.size());
    areas.add(tally.areaToAdd(area));
    return areas.size() - 1;
  }

  private static byte[] object(byte[] entry) {
    return ("{" + new String(entry, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
  }
}

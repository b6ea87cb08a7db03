package nl.buurtstem.platform.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What is odd about something that was sent. It is kept with it, and a person decides what it
/// means. The names are stored.
public enum Mark {
  /// A field that people do not see was filled in.
  TRAP,
  /// It was filled in faster than anybody reads.
  FAST,
  /// It came while very much came from one network, without the proof that was asked for.
  NO_PROOF;

  private static final String BETWEEN = ",";

  /// The names with commas between, in their order; empty for none.
  public static String write(Collection<Mark> marks) {
    return marks.stream().sorted().map(Mark::name).collect(Collectors.joining(BETWEEN));
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalArgumentException when it is something else
  public static Set<Mark> read(String written) {
    var marks = EnumSet.noneOf(Mark.class);
    if (!written.isEmpty()) {
      Arrays.stream(written.split(BETWEEN, -1)).map(Mark::valueOf).forEach(marks::add);
    }
    return marks;
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// How much processor time some processes have used: on a machine that does other things too, a
/// steadier measure than the clock on the wall. Only Linux tells.
///
/// @param processes their ids; those that do not exist count nothing
record Cpu(List<Long> processes) {
  /// What Linux counts in, whatever its own clock: a hundredth of a second.
  private static final double TICK_MS = 10;

  private static final int USER = 11;
  private static final int SYSTEM = 12;

  /// From process ids with commas between them.
  static Cpu of(String processes) {
    return new Cpu(
        Arrays.stream(processes.split(","))
            .filter(text -> !text.isBlank())
            .map(text -> Long.valueOf(text.strip()))
            .toList());
  }

  /// User and system time of each so far, in milliseconds.
  double[] used() {
    return processes.stream().mapToDouble(Cpu::used).toArray();
  }

  private static double used(long process) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // a name may have spaces
      return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK_MS;
    } catch (IOException gone) {
      return 0;
    }
  }
}

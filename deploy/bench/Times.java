import java.util.Arrays;
import java.util.Locale;

/// Durations of one kind of thing, in nanoseconds, sorted.
///
/// @param seconds how long all of it took
record Times(long[] sorted, double seconds) {

  static Times of(long[] durations, double seconds) {
    var sorted = durations.clone();
    Arrays.sort(sorted);
    return new Times(sorted, seconds);
  }

  double perSecond() {
    return sorted.length / seconds;
  }

  /// The smallest duration that at least this share of all do not exceed, in milliseconds.
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)] / 1e6;
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "\"count\":%d,\"perSecond\":%.1f,\"p50Ms\":%.2f,\"p99Ms\":%.2f,\"maxMs\":%.2f",
        sorted.length,
        perSecond(),
        percentile(50),
        percentile(99),
        percentile(100));
  }
}

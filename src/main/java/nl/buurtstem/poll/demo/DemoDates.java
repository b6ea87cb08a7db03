package nl.buurtstem.poll.demo;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Keeps a poll of a demonstration running whenever that is started: its last day, and what comes
/// after that, move on by whole quarters, so that two starts soon after each other say the same.
final class DemoDates {
  /// A visitor can still take part for so many days.
  static final int AT_LEAST = 14;

  private static final int QUARTER = 91;
  private static final Pattern LAST_DAY =
      Pattern.compile("(?m)^closes: *([0-9]{4}-[0-9]{2}-[0-9]{2})");
  private static final Pattern MOVED =
      Pattern.compile("(?m)^((?:closes|resultsBy|retainUntil): *)([0-9]{4}-[0-9]{2}-[0-9]{2})");

  private DemoDates() {}

  /// @param yaml a poll's file
  static String running(String yaml, LocalDate today) {
    var found = LAST_DAY.matcher(yaml);
    if (!found.find()) {
      return yaml;
    }
    var closes = LocalDate.parse(found.group(1));
    int days = 0;
    while (closes.plusDays(days).isBefore(today.plusDays(AT_LEAST))) {
      days += QUARTER;
    }
    int on = days;
    return MOVED.matcher(yaml).replaceAll(date -> moved(date, on));
  }

  private static String moved(MatchResult date, int days) {
    return date.group(1) + LocalDate.parse(date.group(2)).plusDays(days);
  }
}

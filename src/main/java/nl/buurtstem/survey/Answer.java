package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person answered to one question. Ids are those of the definition; an answer made by
/// [Engine] is always valid for its question.
public sealed interface Answer {
  /// One option.
  ///
  /// @param other own words beside an option that opens them
  record Chosen(String option, Optional<String> other) implements Answer {
    /// One option without own words.
    public Chosen(String option) {
      this(option, Optional.empty());
    }
  }

  /// Several options, in the order of the definition.
  ///
  /// @param other own words beside an option that opens them
  record ChosenSeveral(List<String> options, Optional<String> other) implements Answer {
    /// Keeps the list as it is now.
    public ChosenSeveral {
      options = List.copyOf(options);
    }
  }

  /// A grade from 1 to 10.
  record Graded(int grade) implements Answer {}

  /// A number.
  record Numbered(BigDecimal number) implements Answer {}

  /// Options in order, the first is the most wanted.
  record Ranked(List<String> options) implements Answer {
    /// Keeps the list as it is now.
    public Ranked {
      options = List.copyOf(options);
    }
  }

  /// An option per row. Rows are answered one at a time, so some may still be open.
  ///
  /// @param rows the chosen option by row
  /// @param skipped rows that were seen and left without an answer
  record Rows(Map<String, String> rows, Set<String> skipped) implements Answer {
    /// Keeps the map as it is now.
    public Rows {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
      skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
    }

    /// No row was skipped.
    public Rows(Map<String, String> rows) {
      this(rows, Set.of());
    }

    /// Whether this row was seen: answered or skipped.
    public boolean seen(String row) {
      return rows.containsKey(row) || skipped.contains(row);
    }
  }

  /// Own words.
  record Written(String text) implements Answer {}

  /// "I would rather not say".
  record Declined() implements Answer {}

  /// Seen, and left without an answer.
  record Skipped() implements Answer {}

  /// Whether it says anything: not declined, not skipped, at least one row.
  default boolean substantive() {
    return switch (this) {
      case Declined _, Skipped _ -> false;
      case Rows(var rows, var _) -> !rows.isEmpty();
      case Chosen _, ChosenSeveral _, Graded _, Numbered _, Ranked _, Written _ -> true;
    };
  }
}

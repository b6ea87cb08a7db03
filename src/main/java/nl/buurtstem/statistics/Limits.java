package nl.buurtstem.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must hold of published groups beside having enough answers.
///
/// @param barred the keys of groups that may not be published for another reason
/// @param answers per answer that is told, how many people in each group gave it
/// @param least no answer may be told of fewer people than this, unless of nobody
public record Limits(Set<String> barred, List<Map<String, Long>> answers, long least) {
  /// Nothing more.
  public static final Limits NONE = new Limits(Set.of(), List.of(), 1);

  /// Keeps what it has as it is now.
  public Limits {
    barred = Set.copyOf(barred);
    answers = List.copyOf(answers);
  }

  /// These groups may not be published.
  public static Limits barring(Set<String> keys) {
    return new Limits(keys, List.of(), 1);
  }
}

package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How the answers to a question become a figure of an indicator. Declined and skipped answers and
/// "I don't know" are never in the base.
///
/// @param indicator the indicator's id
public record Feed(String indicator, Measure measure) {
  /// What is computed.
  public sealed interface Measure {
    /// The percentage of the base that chose one of some options.
    ///
    /// @param options those that count
    /// @param base who chose one of these is in the base
    record Share(Set<String> options, Set<String> base) implements Measure {
      /// Keeps the sets as they are now.
      public Share {
        options = Set.copyOf(options);
        base = Set.copyOf(base);
      }
    }

    /// The percentage of grades in a range, both ends included.
    record ShareOfGrade(OptionalInt atLeast, OptionalInt atMost) implements Measure {
      /// Whether this grade counts.
      public boolean counts(int grade) {
        return grade >= atLeast.orElse(Integer.MIN_VALUE)
            && grade <= atMost.orElse(Integer.MAX_VALUE);
      }
    }

    /// The mean of a score per option, on the indicator's own scale (0 to 10).
    record Scores(Map<String, BigDecimal> scores) implements Measure {
      /// Keeps the map as it is now.
      public Scores {
        scores = Map.copyOf(scores);
      }
    }

    /// The mean of the grades or numbers themselves.
    record Mean() implements Measure {}
  }
}

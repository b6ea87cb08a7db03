package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When a question is asked: data over earlier answers. A declined or skipped answer satisfies
/// nothing but [Not] and [Answered] false.
public sealed interface Condition {
  /// The answer a condition looks at.
  ///
  /// @param row of a matrix or statements question
  record Reference(String question, Optional<String> row) {
    @Override
    public String toString() {
      return row.map(id -> question + "." + id).orElse(question);
    }
  }

  /// This option was chosen.
  record Is(Reference of, String option) implements Condition {}

  /// Another option was chosen.
  record IsNot(Reference of, String option) implements Condition {}

  /// One of these options was chosen.
  record In(Reference of, List<String> options) implements Condition {}

  /// This option is among those chosen.
  record Includes(Reference of, String option) implements Condition {}

  /// The grade or number is at most this.
  record AtMost(Reference of, BigDecimal number) implements Condition {}

  /// The grade or number is at least this.
  record AtLeast(Reference of, BigDecimal number) implements Condition {}

  /// There is an answer, or there is none.
  record Answered(Reference of, boolean answered) implements Condition {}

  /// All of these hold.
  record All(List<Condition> conditions) implements Condition {}

  /// At least one of these holds.
  record Any(List<Condition> conditions) implements Condition {}

  /// This does not hold.
  record Not(Condition condition) implements Condition {}

  /// The conditions it is made of that look at one answer each.
  default Stream<Condition> single() {
    return switch (this) {
      case Is _, IsNot _, In _, Includes _, AtMost _, AtLeast _, Answered _ -> Stream.of(this);
      case All(var all) -> all.stream().flatMap(Condition::single);
      case Any(var any) -> any.stream().flatMap(Condition::single);
      case Not(var inner) -> inner.single();
    };
  }

  /// What it looks at; several answers where it is made of several conditions.
  default Stream<Reference> references() {
    return switch (this) {
      case Is(var of, var _) -> Stream.of(of);
      case IsNot(var of, var _) -> Stream.of(of);
      case In(var of, var _) -> Stream.of(of);
      case Includes(var of, var _) -> Stream.of(of);
      case AtMost(var of, var _) -> Stream.of(of);
      case AtLeast(var of, var _) -> Stream.of(of);
      case Answered(var of, var _) -> Stream.of(of);
      case All _, Any _, Not _ -> single().flatMap(Condition::references);
    };
  }
}

package nl.buurtstem.poll.tally;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// What counting must know of the questions beside the answers themselves.
///
/// @param ranked the questions whose arrays are orders, not sets
/// @param perResponse per question, the figures that cannot be derived from counts per option
///   because one response gives several options or rows
public record Shape(Set<String> ranked, Map<String, List<PerResponse>> perResponse) {

  /// A figure to which each response contributes one value.
  public sealed interface PerResponse {
    /// Which figure it is for.
    String indicator();

    /// Whether at least one of some options was chosen.
    ///
    /// @param base who chose at least one of these is in the base
    record AnyOf(String indicator, Set<String> hits, Set<String> base) implements PerResponse {}

    /// The mean score of the rows that have one.
    record MeanOfRows(String indicator, Map<String, BigDecimal> scores) implements PerResponse {}
  }

  /// The shape of a poll.
  public static Shape of(Definition definition) {
    var ranked = new HashSet<String>();
    var perResponse = new HashMap<String, List<PerResponse>>();
    for (var question : definition.questions()) {
      if (question instanceof Question.Ranking) {
        ranked.add(question.id());
      }
      if (severalPerResponse(question) && !question.feeds().isEmpty()) {
        perResponse.put(
            question.id(),
            question.feeds().stream()
                .map(feed -> perResponse(feed.indicator(), feed.measure()))
                .toList());
      }
    }
    return new Shape(Set.copyOf(ranked), Map.copyOf(perResponse));
  }

  /// Whether one response can give more than one option of this question.
  static boolean severalPerResponse(Question question) {
    return switch (question) {
      case Question.MultipleChoice _, Question.Matrix _, Question.Statements _ -> true;
      case Question.PictogramChoice pictograms -> pictograms.atMost() > 1;
      case Question.SingleChoice _, Question.YesNo _, Question.Scale _, Question.Grade _ -> false;
      case Question.NumberQuestion _, Question.Ranking _, Question.ShortText _ -> false;
      case Question.LongText _, Question.Information _, Question.Consent _ -> false;
    };
  }

  private static PerResponse perResponse(String indicator, Measure measure) {
    return switch (measure) {
      case Measure.Share(var options, var base) -> new PerResponse.AnyOf(indicator, options, base);
      case Measure.Scores(var scores) -> new PerResponse.MeanOfRows(indicator, scores);
      case Measure.ShareOfGrade _, Measure.Mean _ ->
          throw new IllegalArgumentException(
              "indicator " + indicator + " cannot be fed by several answers at once");
    };
  }

  List<PerResponse> perResponse(String question) {
    return perResponse.getOrDefault(question, List.of());
  }
}

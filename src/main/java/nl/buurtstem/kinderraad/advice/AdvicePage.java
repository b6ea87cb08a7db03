package nl.buurtstem.kinderraad.advice;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.page.Said;

/// What children advise, and what the municipality answers.
///
/// @param responses how many children took part, in words
/// @param simulated a line that says so where made-up answers are in the numbers
/// @param results where all that was heard stands
public record AdvicePage(
    Frame frame,
    Said poll,
    String responses,
    Optional<String> simulated,
    String results,
    List<One> advices) {

  /// One advice.
  ///
  /// @param question what was asked, where it rests on a question
  /// @param said what most children chose; empty below the threshold
  /// @param tooFew whether there is a question and its numbers are below the threshold
  /// @param answer the municipality's answer, once there is one
  /// @param due when the answer comes, in words; empty once there is one
  public record One(
      int number,
      Said text,
      Optional<Said> question,
      List<Chosen> said,
      boolean tooFew,
      List<DecisionView> answer,
      String due,
      boolean late) {}

  /// How many children chose something.
  public record Chosen(Said label, String count, Optional<String> picture) {}
}

package nl.buurtstem.poll.sms;

import java.util.Optional;

/// Where one conversation is, beside the answers.
///
/// @param question that the person went back to; empty: the first one that is open
/// @param row of that question, where it is asked row by row
/// @param tries how often the answer to the open question was not understood
public record Talk(Optional<String> question, Optional<String> row, int tries) {
  /// At the first open question.
  public static final Talk AHEAD = new Talk(Optional.empty(), Optional.empty(), 0);

  /// At a question that was answered before.
  static Talk at(String question, Optional<String> row) {
    return new Talk(Optional.of(question), row, 0);
  }

  /// The same, with every try left.
  Talk anew() {
    return new Talk(question, row, 0);
  }

  /// The same, after one more answer that was not understood.
  Talk again() {
    return new Talk(question, row, tries + 1);
  }
}

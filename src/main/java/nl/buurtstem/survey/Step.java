package nl.buurtstem.survey;

import java.util.List;

/// What became of an input.
public sealed interface Step {
  /// The state to keep.
  State state();

  /// It was understood.
  record Accepted(State state) implements Step {}

  /// It was not, or not all of it.
  ///
  /// @param state as it was before; after a page with all questions: with everything that was right
  record Refused(State state, List<Fault> faults) implements Step {
    /// Keeps the list as it is now.
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}

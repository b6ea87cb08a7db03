package nl.buurtstem.poll.result;

import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.disclosure.PollAreas;
import nl.buurtstem.poll.disclosure.PollDisclosure;
import nl.buurtstem.poll.tally.AreaTally;

/// The counts that the pages of a published poll are made of.
///
/// @param revision of the poll that was counted
/// @param disclosure what may be told of them
/// @param written how many wrote something, by question
record Counted(int revision, PollDisclosure disclosure, Map<String, Long> written) {

  /// What was heard in the whole poll.
  Heard whole() {
    return new Heard(this, PollAreas.WHOLE_POLL);
  }

  /// What was heard in one area, where that is told of.
  Optional<Heard> in(String area) {
    return Optional.of(area).filter(disclosure.parts()::contains).map(key -> new Heard(this, key));
  }

  /// What was heard in an area that an address names.
  ///
  /// @throws Problem `NOT_FOUND` where nothing is told of it
  Heard told(String area) {
    return in(area).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /// The counts of all responses.
  AreaTally total() {
    return whole().tally();
  }
}

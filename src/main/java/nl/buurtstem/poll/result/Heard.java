package nl.buurtstem.poll.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.disclosure.PollAreas;
import nl.buurtstem.poll.tally.AreaTally;

/// What was heard in the whole poll, or in one of its areas.
///
/// @param key of the area, [PollAreas#WHOLE_POLL] for the whole poll
record Heard(Counted counted, String key) {

  boolean isWhole() {
    return key.equals(PollAreas.WHOLE_POLL);
  }

  /// Whether answers of people who named no area are counted here.
  boolean tookIn() {
    return counted.disclosure().areas().tookIn(key);
  }

  AreaTally tally() {
    return counted.disclosure().count(key);
  }

  /// How the answers of a table are told, each alone or together with others; empty where nothing
  /// is told.
  Optional<List<Set<String>>> told(AnswerTable table) {
    var told = counted.disclosure().told(table);
    if (isWhole()) {
      return Optional.of(told.whole()).filter(_ -> told.enough());
    }
    return Optional.of(told.parts()).filter(_ -> told.areas().contains(key));
  }
}

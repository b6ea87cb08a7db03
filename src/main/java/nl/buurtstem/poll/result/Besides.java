package nl.buurtstem.poll.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Says below the table how many answered without making a choice, and in which way. Where one of
/// several ways was taken by a few, none is told: together they are told with the base.
final class Besides {
  private Besides() {}

  /// @param least a smaller number of people is not told
  static List<String> of(Question question, QuestionTally tally, long least, Say say) {
    var ways = ways(question, tally, say);
    boolean few = ways.values().stream().anyMatch(people -> people < least);
    if (few && ways.size() > 1) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    var words = say.frame().words();
    ways.forEach((way, people) ->
        lines.add(
            way
                + ": "
                + (few ? words.get("poll.results.fewer", "n", least) : words.number(people))));
    return List.copyOf(lines);
  }

  private static Map<String, Long> ways(Question question, QuestionTally tally, Say say) {
    var ways = new LinkedHashMap<String, Long>();
    for (var choice : question.choices()) {
      long people = tally.count(choice.id());
      if (choice.dontKnow() && people > 0) {
        ways.put(say.of(choice.label()).text(), people);
      }
    }
    if (tally.declined() > 0) {
      ways.put(say.frame().words().get("poll.rather_not"), tally.declined());
    }
    return ways;
  }
}

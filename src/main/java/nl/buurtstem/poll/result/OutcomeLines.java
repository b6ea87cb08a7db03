package nl.buurtstem.poll.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.result.ResultsPage.QuestionResult;
import nl.buurtstem.survey.Question;

/// Says per question what will be seen of it, for the whole poll and per area, from the results
/// themselves.
record OutcomeLines(Results results, Poll poll, Say say) {

  List<OutcomePage.Line> lines() {
    var counted = results.counted(poll);
    var parts =
        counted.disclosure().parts().stream()
            .flatMap(area -> counted.in(area).stream())
            .map(heard -> byQuestion(results.questions(poll, heard, say)))
            .toList();
    var whole = byQuestion(results.questions(poll, counted.whole(), say));
    return poll.definition().questions().stream()
        .flatMap(question ->
            Stream.ofNullable(whole.get(question.id())).map(one -> line(question, one, parts)))
        .toList();
  }

  private OutcomePage.Line line(
      Question question, QuestionResult whole, List<Map<String, QuestionResult>> parts) {
    var told = parts.stream().flatMap(part -> Stream.ofNullable(part.get(question.id()))).toList();
    return new OutcomePage.Line(
        question.text().in("nl").text(),
        question.sensitive().isPresent(),
        seen(whole),
        areas(told),
        reasons(told));
  }

  private String seen(QuestionResult result) {
    if (result.written()) {
      return words().get("staff.outcome.texts");
    }
    if (result.isUntold()) {
      return result.hidden().orElseThrow();
    }
    if (result.groups().stream().anyMatch(group -> group.hidden().isPresent())) {
      return words().get("staff.outcome.rows");
    }
    return words().get(result.notApart() ? "staff.outcome.together" : "staff.outcome.shown");
  }

  private String areas(List<QuestionResult> told) {
    long seen = told.stream().filter(result -> !result.isUntold()).count();
    return told.isEmpty()
        ? words().get("staff.outcome.no_areas")
        : words().get("staff.outcome.in_areas", "n", seen, "all", told.size());
  }

  private static List<String> reasons(List<QuestionResult> told) {
    var reasons = new ArrayList<String>();
    told.stream()
        .filter(QuestionResult::isUntold)
        .flatMap(result -> result.hidden().stream())
        .distinct()
        .forEach(reasons::add);
    return List.copyOf(reasons);
  }

  private static Map<String, QuestionResult> byQuestion(List<QuestionResult> all) {
    var found = new LinkedHashMap<String, QuestionResult>();
    all.forEach(result -> found.put(result.id(), result));
    return found;
  }

  private Words words() {
    return say.frame().words();
  }
}

package nl.buurtstem.survey.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Conditions;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.FindingCode;

/// Whether some answers lead to each question: tries the answers that its condition, and the
/// conditions of the questions it depends on, can tell apart.
final class ReachCheck {
  private static final int MOST_TRIES = 200_000;
  private final List<Question> questions;
  private final Mentions mentions;
  private int tries;

  private ReachCheck(List<Question> questions) {
    this.questions = questions;
    this.mentions = Mentions.of(questions);
  }

  static void run(Check check) {
    for (var question : check.definition().questions()) {
      var reach = new ReachCheck(check.definition().questions());
      if (question.when().isPresent() && !reach.isReachable(question)) {
        check.find(FindingCode.UNREACHABLE, StructureCheck.path(question) + ".when");
      }
    }
  }

  private boolean isReachable(Question question) {
    var needed = new LinkedHashSet<String>();
    depend(question, needed);
    var order = questions.stream().filter(q -> needed.contains(q.id())).toList();
    return search(question, order, 0, new HashMap<>());
  }

  private void depend(Question question, Set<String> needed) {
    for (var id : Mentions.of(List.of(question)).questions()) {
      if (needed.add(id)) {
        questions.stream().filter(q -> q.id().equals(id)).forEach(q -> depend(q, needed));
      }
    }
  }

  private boolean search(Question goal, List<Question> order, int at, Map<String, Answer> answers) {
    tries++;
    if (tries > MOST_TRIES) {
      return true; // Too much to try: nothing is claimed.
    }
    if (at == order.size()) {
      return isAsked(goal, answers);
    }
    if (search(goal, order, at + 1, answers)) {
      return true;
    }
    var question = order.get(at);
    if (!isAsked(question, answers)) {
      return false;
    }
    for (var answer : mentions.answers(question)) {
      answers.put(question.id(), answer);
      if (search(goal, order, at + 1, answers)) {
        return true;
      }
      answers.remove(question.id());
    }
    return false;
  }

  private static boolean isAsked(Question question, Map<String, Answer> answers) {
    return question.when().map(when -> Conditions.holds(when, answers)).orElse(true);
  }
}

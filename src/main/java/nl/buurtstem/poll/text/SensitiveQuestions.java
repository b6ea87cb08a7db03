package nl.buurtstem.poll.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Question;

/// The questions of a poll whose answers leave only by a right of their own: those that are
/// sensitive in at least one version (GDPR article 9 and what is like it), and those asked only
/// after a certain answer to such a question, because being asked would tell it.
///
/// @param titles what was asked, in Dutch, by the id of the question
public record SensitiveQuestions(Map<String, String> titles) {

  /// Those of a poll.
  public static SensitiveQuestions of(Poll poll) {
    var titles = new LinkedHashMap<String, String>();
    int before;
    do {
      before = titles.size();
      for (var version : new TreeMap<>(poll.versions()).descendingMap().values()) {
        version.definition().questions().stream()
            .filter(question -> question.sensitive().isPresent() || follows(question, titles))
            .forEach(
                question -> titles.putIfAbsent(question.id(), question.text().in("nl").text()));
      }
    } while (titles.size() > before);
    return new SensitiveQuestions(titles);
  }

  private static boolean follows(Question question, Map<String, String> sensitive) {
    return question.when().stream()
        .flatMap(Condition::references)
        .anyMatch(of -> sensitive.containsKey(of.question()));
  }

  /// Their ids.
  public Set<String> ids() {
    return titles.keySet();
  }

  /// What was asked, in Dutch.
  public List<String> texts() {
    return List.copyOf(titles.values());
  }

  /// Whether this question, by its id, is one of them.
  public boolean has(String question) {
    return titles.containsKey(question);
  }
}

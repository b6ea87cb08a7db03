package nl.buurtstem.poll.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Question;

/// A question, or the field for own words of one, to which people can write.
///
/// @param name under which its texts are stored
/// @param question in the latest version that has it
public record TextQuestion(String name, Question question) {

  /// Those of all versions of a poll: first those of the latest, in its order.
  public static List<TextQuestion> of(Poll poll) {
    var found = new ArrayList<TextQuestion>();
    var names = new HashSet<String>();
    for (var version : poll.versions().reversed().values()) {
      for (var question : version.definition().questions()) {
        for (var name : AnswerJson.textNames(question)) {
          if (names.add(name)) {
            found.add(new TextQuestion(name, question));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /// The one of a poll with this name.
  public static Optional<TextQuestion> find(Poll poll, String name) {
    return of(poll).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /// What was asked, in Dutch.
  public String title(Words dutch) {
    var text = question.text().in("nl").text();
    return name.equals(question.id()) ? text : dutch.get("staff.texts.own_words", "question", text);
  }
}

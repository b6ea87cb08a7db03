package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.survey.Fault;

/// Makes the page of a whole short poll.
///
/// @param door to the poll
@Singleton
record OnePageScreen(Door door) {

  /// @param mark the key of what the title begins with; empty for nothing
  OnePage page(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      Fields fields,
      List<Fault> faults,
      String mark,
      Optional<String> notice) {
    var frame = frame(request, lang, poll, mark);
    var say = new Say(frame);
    var views = new QuestionViews(say, fields, faults);
    var questions = poll.definition().questions();
    var required = new LinkedHashMap<String, Said>();
    questions.forEach(
        question -> question.required().ifPresent(why -> required.put(question.id(), say.of(why))));
    return new OnePage(
        frame,
        say.of(poll.definition().title()),
        questions.stream().map(question -> views.view(question, question.id())).toList(),
        required,
        views.stray(questions),
        frame.url(Paths.onePage(poll)),
        fields.revision(),
        notice,
        Optional.empty());
  }

  Frame frame(HttpRequest<?> request, Language lang, Poll poll, String mark) {
    var title = poll.title(lang.code());
    var plain = door.frame(request, lang, poll, title);
    return (mark.isEmpty() ? plain : door.frame(request, lang, poll, plain.t(mark) + " " + title))
        .elsewhere(Paths.onePage(poll));
  }
}

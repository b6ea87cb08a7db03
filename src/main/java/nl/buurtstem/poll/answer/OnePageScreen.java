package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Fault;

/// Makes the page of a whole short poll.
///
/// @param door to the poll
@Singleton
record OnePageScreen(Door door) {

  /// @param mark the key of what the title begins with; empty for nothing
  OnePage page(Whole at, Fields fields, List<Fault> faults, String mark, Optional<String> notice) {
    var frame = frame(at, mark);
    var say = new Say(frame);
    var views = new QuestionViews(say, fields, faults);
    var questions = at.poll().definition().questions();
    var required = new LinkedHashMap<String, Said>();
    questions.forEach(
        question -> question.required().ifPresent(why -> required.put(question.id(), say.of(why))));
    return new OnePage(
        frame,
        say.of(at.poll().definition().title()),
        questions.stream().map(question -> views.view(question, question.id())).toList(),
        required,
        views.stray(questions),
        frame.url(Paths.onePage(at.poll())),
        frame.url(Paths.intro(at.poll())),
        fields.revision(),
        notice,
        Optional.empty());
  }

  /// The page with what was filled in.
  OnePage page(Whole at, Fields fields, Optional<String> notice) {
    return page(at, fields, List.of(), "", notice);
  }

  /// Shows the page with what was filled in and what is wrong with it.
  MutableHttpResponse<?> again(Whole at, Fields fields, List<Fault> faults) {
    var page = page(at, fields, faults, "poll.fault.mark", Optional.empty());
    return show(HttpStatus.UNPROCESSABLE_ENTITY, page);
  }

  /// Shows the page.
  MutableHttpResponse<?> show(HttpStatus status, OnePage page) {
    return door.show(status, "one-page", page);
  }

  /// A text of the product, as the page would say it.
  String text(Whole at, String key, Object... nameThenValue) {
    return frame(at, "").t(key, nameThenValue);
  }

  /// @param mark the key of what the title begins with; empty for nothing
  Frame frame(Whole at, String mark) {
    var title = at.poll().title(at.language().code());
    var plain = door.frame(at.request(), at.language(), at.poll(), title);
    var marked =
        mark.isEmpty()
            ? plain
            : door.frame(at.request(), at.language(), at.poll(), plain.t(mark) + " " + title);
    return marked.elsewhere(Paths.onePage(at.poll()));
  }
}

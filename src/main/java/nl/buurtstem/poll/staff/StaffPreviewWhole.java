package nl.buurtstem.poll.staff;

import java.util.LinkedHashMap;
import java.util.List;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Definition;

/// The one screen with all questions of a poll whose layout is one page.
final class StaffPreviewWhole {
  private StaffPreviewWhole() {}

  /// Whether residents see the questions of a poll on one page.
  static boolean is(Poll poll) {
    return poll.definition().layout() == Definition.Layout.ONE_PAGE;
  }

  static StaffPreviewScreen.Whole of(Frame frame, Poll poll) {
    var say = new Say(frame);
    var questions = poll.definition().questions();
    var views = new QuestionViews(say, Fields.NONE, List.of());
    var required = new LinkedHashMap<String, Said>();
    questions.forEach(
        question -> question.required().ifPresent(why -> required.put(question.id(), say.of(why))));
    return new StaffPreviewScreen.Whole(
        questions.stream().map(question -> views.view(question, question.id())).toList(), required);
  }
}

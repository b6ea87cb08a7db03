package nl.buurtstem.poll.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.poll.page.QuestionView.OptionView;
import nl.buurtstem.poll.page.QuestionView.OtherView;
import nl.buurtstem.poll.page.QuestionView.PlaceView;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;

/// Makes what a page shows of the options of a question. The input element of the first option has
/// the id of the question itself, so that a link to the question leads to it.
///
/// @param say the texts in the reader's language
/// @param fields what was filled in
record OptionViews(Say say, Fields fields) {
  /// What can be chosen, what was chosen among it.
  List<OptionView> of(Question question, String prefix, boolean several) {
    var chosen = fields.all(prefix);
    var opening = question.options().stream().filter(Option::other).map(Option::id).toList();
    var options = new ArrayList<OptionView>();
    for (var choice : question.choices()) {
      options.add(
          new OptionView(
              options.isEmpty() ? prefix : prefix + "-" + choice.id(),
              prefix,
              choice.id(),
              say.of(choice.label()),
              choice.picture().flatMap(say::picture),
              chosen.contains(choice.id()),
              opening.contains(choice.id()),
              choice.dontKnow()));
    }
    options.addAll(several ? insteadBeside(question, prefix) : insteadAmong(question, prefix));
    return options;
  }

  /// The field for "other, namely", where there is one.
  Optional<OtherView> other(Question question, String prefix, FaultWords wrong) {
    var name = prefix + ".other";
    return question.options().stream()
        .filter(Option::other)
        .findFirst()
        .map(_ ->
            new OtherView(
                prefix + "-other", name, fields.first(name), question.ownWords(), wrong.at(name)));
  }

  /// The grades from 1 to 10.
  List<OptionView> grades(String prefix) {
    var chosen = fields.first(prefix);
    var steps = new ArrayList<OptionView>();
    for (int step = 1; step <= 10; step++) {
      var value = Integer.toString(step);
      steps.add(
          new OptionView(
              step == 1 ? prefix : prefix + "-" + value,
              prefix,
              value,
              Said.here(value),
              Optional.empty(),
              chosen.equals(value),
              false,
              false));
    }
    return steps;
  }

  /// The options of a ranking, each with the place it was given.
  List<PlaceView> places(Question.Ranking ranking, String prefix) {
    var order = fields.all(prefix);
    var options = new ArrayList<PlaceView>();
    for (var option : ranking.options()) {
      var name = prefix + "." + option.id();
      var typed = fields.first(name);
      options.add(
          new PlaceView(
              options.isEmpty() ? prefix : prefix + "-" + option.id(),
              name,
              say.of(option.text()),
              typed.isEmpty() ? order.indexOf(option.id()) + 1 : place(typed)));
    }
    return options;
  }

  private static int place(String typed) {
    return typed.matches("[1-9]") ? Integer.parseInt(typed) : 0;
  }

  /// "I would rather not say" as one more option to choose, where the question is sensitive.
  List<OptionView> insteadAmong(Question question, String prefix) {
    return question.sensitive().isPresent()
        ? List.of(decline(prefix, prefix, Fields.DECLINED))
        : List.of();
  }

  /// The same as a box to tick, beside fields of which more than one can be filled in or that are
  /// not options.
  List<OptionView> insteadBeside(Question question, String prefix) {
    return question.sensitive().isPresent()
        ? List.of(decline(prefix, prefix + ".decline", "1"))
        : List.of();
  }

  private OptionView decline(String prefix, String name, String value) {
    return new OptionView(
        prefix + "-decline",
        name,
        value,
        say.word("poll.rather_not"),
        Optional.empty(),
        fields.declined(prefix),
        false,
        true);
  }
}

package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Condition.Reference;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;

/// Says who was asked a question that not everybody was asked: the condition in words where it
/// looks at one answer, otherwise only that it depended on answers before it. How many were asked
/// is not told: it can be the number of people who gave an answer that is not told.
record AskedOf(Definition definition, Say say) {

  /// Empty where everybody was asked.
  Optional<String> of(Question question) {
    return question.when().map(this::inWords);
  }

  private String inWords(Condition condition) {
    return switch (condition) {
      case Condition.Is(var of, var option) -> options("asked_options", of, List.of(option));
      case Condition.In(var of, var options) -> options("asked_options", of, options);
      case Condition.Includes(var of, var option) -> options("asked_options", of, List.of(option));
      case Condition.IsNot(var of, var option) -> options("asked_other", of, List.of(option));
      case Condition.AtMost(var of, var most) -> number("asked_most", of, most);
      case Condition.AtLeast(var of, var least) -> number("asked_least", of, least);
      case Condition.Answered(var of, var answered) when answered ->
          text("asked_answered", "question", name(of));
      case Condition.Answered _, Condition.All _, Condition.Any _, Condition.Not _ ->
          text("asked_some");
    };
  }

  private String options(String key, Reference of, List<String> ids) {
    var labels =
        question(of).stream()
            .flatMap(question -> question.choices().stream())
            .filter(choice -> ids.contains(choice.id()))
            .map(choice -> quoted(say.of(choice.label())))
            .toList();
    var list =
        ListFormatter.getInstance(
            words().language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    return text(key, "question", name(of), "options", list.format(labels));
  }

  private String number(String key, Reference of, BigDecimal number) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale());
    return text(key, "question", name(of), "n", words().decimal(number.doubleValue(), decimals));
  }

  /// The question as it was asked, or the row of it.
  private String name(Reference of) {
    return question(of)
        .map(question ->
            question.rows().stream()
                .filter(row -> of.row().filter(row.id()::equals).isPresent())
                .map(row -> say.of(row.text()))
                .findFirst()
                .orElseGet(() -> say.of(question.text())))
        .map(this::quoted)
        .orElseThrow();
  }

  private Optional<Question> question(Reference of) {
    return definition.questions().stream()
        .filter(question -> question.id().equals(of.question()))
        .findFirst();
  }

  private String quoted(Said said) {
    return words().get("poll.finding.quoted", "option", said.text());
  }

  private String text(String key, Object... nameThenValue) {
    return words().get("poll.results." + key, nameThenValue);
  }

  private Words words() {
    return say.frame().words();
  }
}

package nl.buurtstem.survey.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Condition.Reference;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// What conditions say about answers, and the few answers per question that they can tell apart.
final class Mentions {
  private static final int MOST_SUBSETS = 6;
  private static final int MOST_ROW_ANSWERS = 300;
  private final Map<Reference, Set<String>> options = new HashMap<>();
  private final Set<BigDecimal> bounds = new TreeSet<>();

  private Mentions() {}

  static Mentions of(List<Question> questions) {
    var mentions = new Mentions();
    questions.forEach(question -> question.when().ifPresent(mentions::visit));
    return mentions;
  }

  Collection<String> questions() {
    return options.keySet().stream().map(Reference::question).distinct().toList();
  }

  /// Answers of which each leads to another outcome of some condition.
  List<Answer> answers(Question question) {
    return switch (question) {
      case Question.SingleChoice _, Question.Scale _, Question.YesNo _ -> single(question);
      case Question.Consent _ -> single(question);
      case Question.PictogramChoice pictures when pictures.atMost() == 1 -> single(question);
      case Question.PictogramChoice pictures -> subsets(question, pictures.atMost());
      case Question.MultipleChoice several ->
          subsets(question, several.atMost().orElse(Integer.MAX_VALUE));
      case Question.Ranking ranking ->
          subsets(question, ranking.top()).stream().map(Mentions::ranked).toList();
      case Question.Grade _ ->
          IntStream.rangeClosed(1, 10).<Answer>mapToObj(Answer.Graded::new).toList();
      case Question.NumberQuestion number -> numbers(number);
      case Question.Matrix _, Question.Statements _ -> rows(question);
      case Question.ShortText _, Question.LongText _ -> List.of(new Answer.Written("x"));
      case Question.Information _ -> List.of();
    };
  }

  private void visit(Condition condition) {
    switch (condition) {
      case Condition.Is(var of, var option) -> mention(of, List.of(option));
      case Condition.IsNot(var of, var option) -> mention(of, List.of(option));
      case Condition.In(var of, var some) -> mention(of, some);
      case Condition.Includes(var of, var option) -> mention(of, List.of(option));
      case Condition.AtMost(var of, var bound) -> bound(of, bound);
      case Condition.AtLeast(var of, var bound) -> bound(of, bound);
      case Condition.Answered(var of, var _) -> mention(of, List.of());
      case Condition.All(var all) -> all.forEach(this::visit);
      case Condition.Any(var any) -> any.forEach(this::visit);
      case Condition.Not(var inner) -> visit(inner);
    }
  }

  private void mention(Reference of, Collection<String> some) {
    options.computeIfAbsent(of, _ -> new LinkedHashSet<>()).addAll(some);
  }

  private void bound(Reference of, BigDecimal bound) {
    mention(of, List.of());
    bounds.add(bound);
    bounds.add(bound.add(BigDecimal.ONE));
    bounds.add(bound.subtract(BigDecimal.ONE));
  }

  /// The options that some condition names, and one that none names.
  private List<String> telling(Question question, Optional<String> row) {
    var named = options.getOrDefault(new Reference(question.id(), row), Set.of());
    var ids = question.choices().stream().map(Choice::id).toList();
    var telling = new ArrayList<>(ids.stream().filter(named::contains).toList());
    ids.stream().filter(id -> !named.contains(id)).findFirst().ifPresent(telling::add);
    return telling;
  }

  private List<Answer> single(Question question) {
    return telling(question, Optional.empty()).stream().<Answer>map(Answer.Chosen::new).toList();
  }

  private List<Answer> subsets(Question question, int atMost) {
    var alone = question.options().stream().filter(Option::alone).map(Option::id).toList();
    var telling = telling(question, Optional.empty());
    var answers = new ArrayList<Answer>();
    telling.stream().filter(alone::contains).forEach(id -> answers.add(several(List.of(id))));
    var free = telling.stream().filter(id -> !alone.contains(id)).limit(MOST_SUBSETS).toList();
    for (int bits = 1; bits < 1 << free.size(); bits++) {
      int chosen = bits;
      var subset =
          IntStream.range(0, free.size())
              .filter(i -> (chosen & 1 << i) != 0)
              .mapToObj(free::get)
              .toList();
      if (subset.size() <= atMost) {
        answers.add(several(subset));
      }
    }
    return answers;
  }

  private static Answer several(List<String> ids) {
    return new Answer.ChosenSeveral(ids, Optional.empty());
  }

  private static Answer ranked(Answer several) {
    return new Answer.Ranked(((Answer.ChosenSeveral) several).options());
  }

  private List<Answer> numbers(Question.NumberQuestion number) {
    var values = new TreeSet<>(bounds);
    values.add(number.min());
    values.add(number.max());
    return values.stream()
        .filter(v -> v.compareTo(number.min()) >= 0 && v.compareTo(number.max()) <= 0)
        .<Answer>map(Answer.Numbered::new)
        .toList();
  }

  private List<Answer> rows(Question question) {
    var combinations = new ArrayList<Map<String, String>>();
    combinations.add(new LinkedHashMap<>());
    for (var row : question.rows()) {
      if (options.containsKey(new Reference(question.id(), Optional.of(row.id())))) {
        extend(combinations, question, row);
      }
    }
    return combinations.stream().limit(MOST_ROW_ANSWERS).<Answer>map(Answer.Rows::new).toList();
  }

  private void extend(List<Map<String, String>> combinations, Question question, Row row) {
    for (var combination : List.copyOf(combinations)) {
      for (var option : telling(question, Optional.of(row.id()))) {
        var more = new LinkedHashMap<>(combination);
        more.put(row.id(), option);
        combinations.add(more);
      }
    }
  }
}

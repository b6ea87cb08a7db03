package nl.buurtstem.survey.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Condition.Reference;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// Checks that ids are unique and that conditions are about earlier questions, rows and options
/// that exist, in a way those questions can answer. Without that a definition means nothing, so
/// such a one is not even loaded.
final class References {
  private final Findings findings;
  private final Definition definition;
  private final Map<String, Question> earlier = new LinkedHashMap<>();

  private References(Definition definition, Findings findings) {
    this.definition = definition;
    this.findings = findings;
  }

  static void check(Definition definition, Findings findings) {
    var references = new References(definition, findings);
    references.unique("questions", definition.questions().stream().map(Question::id).toList());
    for (var question : definition.questions()) {
      var path = "questions." + question.id();
      references.unique(path + ".options", question.options().stream().map(Option::id).toList());
      references.unique(path + ".rows", question.rows().stream().map(Row::id).toList());
      question.when().ifPresent(when -> references.condition(path + ".when", when));
      references.earlier.put(question.id(), question);
    }
  }

  private void unique(String path, List<String> ids) {
    var seen = new HashSet<String>();
    ids.stream()
        .filter(id -> !seen.add(id))
        .forEach(id -> find(FindingCode.DUPLICATE_ID, path + "." + id, Map.of("id", id)));
  }

  private void condition(String path, Condition condition) {
    switch (condition) {
      case Condition.All(var all) -> all.forEach(one -> condition(path, one));
      case Condition.Any(var any) -> any.forEach(one -> condition(path, one));
      case Condition.Not(var inner) -> condition(path, inner);
      case Condition.Is(var of, var option) -> oneChoice(path, of, List.of(option));
      case Condition.IsNot(var of, var option) -> oneChoice(path, of, List.of(option));
      case Condition.In(var of, var options) -> oneChoice(path, of, options);
      case Condition.Includes(var of, var option) ->
          find(path, of).ifPresent(question -> includes(path, of, question, option));
      case Condition.AtMost(var of, var _) -> number(path, of);
      case Condition.AtLeast(var of, var _) -> number(path, of);
      case Condition.Answered(var of, var _) -> find(path, of).ifPresent(_ -> {});
    }
  }

  private Optional<Question> find(String path, Reference of) {
    var question = Optional.ofNullable(earlier.get(of.question()));
    if (question.isEmpty()) {
      boolean later = definition.question(of.question()).isPresent();
      find(
          later ? FindingCode.LATER_REFERENCE : FindingCode.UNKNOWN_REFERENCE,
          path,
          Map.of("reference", of.toString()));
      return question;
    }
    var row = of.row();
    if (row.isPresent()
        && question.get().rows().stream().map(Row::id).noneMatch(row.get()::equals)) {
      find(FindingCode.UNKNOWN_REFERENCE, path, Map.of("reference", of.toString()));
      return Optional.empty();
    }
    return question;
  }

  private void oneChoice(String path, Reference of, Collection<String> options) {
    find(path, of)
        .ifPresent(question -> {
          boolean rows = !question.rows().isEmpty();
          boolean one =
              switch (question) {
                case Question.SingleChoice _, Question.Scale _, Question.YesNo _ -> true;
                case Question.Consent _, Question.Matrix _, Question.Statements _ -> true;
                case Question.PictogramChoice pictures -> pictures.atMost() == 1;
                case Question.MultipleChoice _, Question.Ranking _, Question.Grade _ -> false;
                case Question.NumberQuestion _, Question.ShortText _, Question.LongText _ -> false;
                case Question.Information _ -> false;
              };
          if (!one || rows != of.row().isPresent()) {
            impossible(path, of);
          } else {
            options(path, of, question, options);
          }
        });
  }

  private void includes(String path, Reference of, Question question, String option) {
    boolean several =
        switch (question) {
          case Question.MultipleChoice _, Question.Ranking _, Question.PictogramChoice _ -> true;
          case Question.SingleChoice _, Question.Scale _, Question.YesNo _ -> false;
          case Question.Consent _, Question.Matrix _, Question.Statements _ -> false;
          case Question.Grade _, Question.NumberQuestion _, Question.ShortText _ -> false;
          case Question.LongText _, Question.Information _ -> false;
        };
    if (several) {
      options(path, of, question, List.of(option));
    } else {
      impossible(path, of);
    }
  }

  private void options(String path, Reference of, Question question, Collection<String> options) {
    var known = question.choices().stream().map(Choice::id).toList();
    options.stream()
        .filter(option -> !known.contains(option))
        .forEach(option ->
            find(FindingCode.UNKNOWN_REFERENCE, path, Map.of("reference", of + " = " + option)));
  }

  private void number(String path, Reference of) {
    find(path, of)
        .filter(question ->
            !(question instanceof Question.Grade || question instanceof Question.NumberQuestion))
        .ifPresent(_ -> impossible(path, of));
  }

  private void impossible(String path, Reference of) {
    find(FindingCode.IMPOSSIBLE_COMPARISON, path, Map.of("reference", of.toString()));
  }

  private void find(FindingCode code, String path, Map<String, Object> arguments) {
    findings.add(code, path, findings.lineOf(path), arguments);
  }
}

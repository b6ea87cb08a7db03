package nl.buurtstem.poll.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.Step;

/// Answers a poll twice by web forms, first choosing the first of everything and then the last,
/// each time after a wrong try, and writes down what was asked and what became of it.
final class WebTranscript {
  private final Definition definition;
  private final String language;
  private final Engine engine;
  private final StringBuilder text = new StringBuilder();

  WebTranscript(Definition definition, String language) {
    this.definition = definition;
    this.language = language;
    this.engine = Engine.of(definition);
  }

  String write() {
    line(in(definition.title()));
    line(in(definition.why()));
    play(true);
    line("=====");
    play(false);
    return text.toString();
  }

  private void play(boolean first) {
    var state = engine.start();
    for (var next = engine.firstOpen(state); next.isPresent(); next = engine.firstOpen(state)) {
      state = ask(state, next.get(), first);
    }
    switch (engine.complete(state)) {
      case Completion.Complete(var answers) -> {
        var split = AnswerJson.split(answers);
        line("\n" + split.json());
        split.texts().forEach((key, own) -> line(key + ": " + own));
      }
      case Completion.Missing missing -> throw new AssertionError(missing);
    }
  }

  private State ask(State state, Question question, boolean first) {
    line("\n# " + question.id() + "\n" + in(question.text()));
    question.help().ifPresent(help -> line(in(help)));
    question.rows().forEach(row -> line("| " + in(row.text())));
    question.choices().forEach(choice -> line("- " + label(choice)));
    take(state, question, new Input.Fields(Map.of("a", List.of("mars", "\u0000"))));
    boolean declines = !first && question.sensitive().isPresent();
    var input = declines ? new Input.Decline() : new Input.Fields(form(question, first));
    var step = take(state, question, input);
    if (step instanceof Step.Refused refused) {
      throw new AssertionError(refused);
    }
    return step.state();
  }

  private Step take(State state, Question question, Input input) {
    line("> " + input);
    var step = engine.answer(state, question.id(), input);
    switch (step) {
      case Step.Accepted(var after) -> line("= " + after.answer(question.id()).orElseThrow());
      case Step.Refused(var _, var faults) ->
          faults.forEach(fault ->
              line(
                  "! "
                      + fault.field()
                      + ": "
                      + fault.code()
                      + " "
                      + new TreeMap<>(fault.arguments())));
    }
    return step;
  }

  private static Map<String, List<String>> form(Question question, boolean first) {
    return switch (question) {
      case Question.Grade _ -> Map.of("a", List.of(first ? "8" : "4"));
      case Question.NumberQuestion number ->
          Map.of("a", List.of((first ? number.min() : number.max()).toPlainString()));
      case Question.ShortText _, Question.LongText _ ->
          Map.of("a", List.of(first ? "Meer groen, méér bankjes" : ""));
      case Question.Information _ -> Map.of();
      case Question.Ranking ranking -> places(ranking, first);
      case Question.Matrix _, Question.Statements _ ->
          question.rows().stream()
              .collect(Collectors.toMap(row -> "a." + row.id(), _ -> chosen(question, first)));
      case Question.SingleChoice _, Question.MultipleChoice _, Question.YesNo _ ->
          choice(question, first);
      case Question.Scale _, Question.PictogramChoice _, Question.Consent _ ->
          choice(question, first);
    };
  }

  private static Map<String, List<String>> choice(Question question, boolean first) {
    var form = new LinkedHashMap<String, List<String>>();
    var chosen = chosen(question, first);
    form.put("a", chosen);
    question.options().stream()
        .filter(option -> option.other() && chosen.contains(option.id()))
        .forEach(_ -> form.put("a.other", List.of("een zwembad")));
    return form;
  }

  private static List<String> chosen(Question question, boolean first) {
    var ids = question.choices().stream().map(Choice::id).toList();
    return List.of(first ? ids.getFirst() : ids.getLast());
  }

  private static Map<String, List<String>> places(Question.Ranking ranking, boolean first) {
    var ids = ranking.options().stream().map(Option::id).toList();
    var order = first ? ids : ids.reversed();
    var form = new LinkedHashMap<String, List<String>>();
    for (int place = 1; place <= ranking.top(); place++) {
      form.put("a." + order.get(place - 1), List.of(Integer.toString(place)));
    }
    return form;
  }

  private String label(Choice choice) {
    return switch (choice.label()) {
      case Choice.Label.Own(var texts) -> in(texts);
      case Choice.Label.Word(var key) -> "{" + key + "}";
    };
  }

  private String in(nl.buurtstem.survey.Texts texts) {
    return texts.in(language).text();
  }

  private void line(String line) {
    text.append(line.replace("\u0000", "\\0")).append('\n');
  }
}

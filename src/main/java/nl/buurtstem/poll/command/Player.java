package nl.buurtstem.poll.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;
import nl.buurtstem.survey.SmsText;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.Step;
import nl.buurtstem.survey.Vocabulary;

/// Plays a poll as lines of text: each question with numbered answers, each line read is an answer.
final class Player {
  private final Engine engine;
  private final Definition definition;
  private final Words words;
  private final String language;
  private final SmsText texts;
  private final PrintWriter out;

  /// @param words what the terminal itself says
  /// @param language of the poll's texts
  Player(
      Definition definition, Vocabulary vocabulary, Words words, String language, PrintWriter out) {
    this.engine = Engine.of(definition, vocabulary);
    this.definition = definition;
    this.words = words;
    this.language = language;
    this.texts = new SmsText(language, vocabulary);
    this.out = out;
  }

  /// Plays until everything has been asked or there are no more lines.
  State play(BufferedReader in) throws IOException {
    opening();
    var state = engine.start();
    for (var next = engine.firstOpen(state); next.isPresent(); next = engine.firstOpen(state)) {
      var question = next.get();
      var after = ask(state, question, engine.firstOpenRow(state, question.id()), in);
      if (after.isEmpty()) {
        say(words.get("staff.play.stopped"));
        return state;
      }
      state = after.get();
    }
    closing(state);
    return state;
  }

  private void opening() {
    say(definition.title().in(language).text());
    say(definition.why().in(language).text());
    say(words.get("sms.how"));
  }

  /// The state after an answer was accepted; empty when there are no more lines.
  private Optional<State> ask(State state, Question question, Optional<Row> row, BufferedReader in)
      throws IOException {
    show(String.join("\n", texts.of(question, row)), question);
    if (question instanceof Question.Information) {
      return Optional.of(answer(state, question, row, new Input.Skip()).state());
    }
    while (true) {
      var line = in.readLine();
      if (line == null) {
        return Optional.empty();
      }
      out.println(words.get("staff.play.answer") + " " + line);
      var input = new Input.Text(line, language);
      switch (answer(state, question, row, input)) {
        case Step.Accepted(var accepted) -> {
          return Optional.of(accepted);
        }
        case Step.Refused(var _, var faults) -> faults(faults);
      }
    }
  }

  private Step answer(State state, Question question, Optional<Row> row, Input input) {
    return row.map(one -> engine.answerRow(state, question.id(), one.id(), input))
        .orElseGet(() -> engine.answer(state, question.id(), input));
  }

  private void show(String text, Question question) {
    say(text);
    question.help().ifPresent(help -> out.println(help.in(language).text()));
  }

  private void faults(List<Fault> faults) {
    faults.forEach(fault -> out.println(words.get(fault.code().key(), fault.arguments())));
  }

  private void closing(State state) {
    switch (engine.complete(state)) {
      case Completion.Complete(var answers) -> {
        var split = AnswerJson.split(answers);
        definition.thanks().ifPresent(thanks -> say(thanks.in(language).text()));
        say(words.get("staff.play.done"));
        out.println(split.json());
        split.texts().forEach((key, text) -> out.println(key + ": " + text));
      }
      case Completion.Missing(var questions) ->
          questions.forEach(question -> say(question.text().in(language).text()));
    }
    out.flush();
  }

  private void say(String text) {
    out.println();
    out.println(text);
    out.flush();
  }
}

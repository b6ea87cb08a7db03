package nl.buurtstem.poll.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.sms.Script;
import nl.buurtstem.poll.sms.Talk;
import nl.buurtstem.poll.sms.Turn;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Vocabulary;
import nl.buurtstem.text.SmsLength;

/// Plays a poll by text message: by the very script that residents get, each line read is a text.
final class TextPlayer {
  private final Definition definition;
  private final Engine engine;
  private final Script script;
  private final Words terminal;
  private final String language;
  private final PrintWriter out;

  /// @param words of the language of the conversation
  /// @param terminal what the terminal itself says
  TextPlayer(
      Definition definition, Vocabulary vocabulary, Words words, Words terminal, PrintWriter out) {
    this.definition = definition;
    this.engine = Engine.of(definition, vocabulary);
    this.script = new Script(engine, vocabulary, words);
    this.terminal = terminal;
    this.language = words.language().code();
    this.out = out;
  }

  /// Plays until everything has been asked or there are no more lines.
  void play(BufferedReader in) throws IOException {
    var turn = script.ask(engine.start(), Talk.AHEAD);
    say(List.of(script.intro(engine.start(), "")));
    say(turn.texts());
    while (!turn.done()) {
      var line = in.readLine();
      if (line == null) {
        out.println(terminal.get("staff.play.stopped"));
        out.flush();
        return;
      }
      out.println("\n" + terminal.get("staff.play.answer") + " " + line);
      turn = script.answer(turn.state(), turn.talk(), line);
      say(turn.texts());
    }
    closing(turn);
  }

  private void closing(Turn turn) {
    definition.thanks().ifPresent(thanks -> say(List.of(thanks.in(language).text())));
    if (engine.complete(turn.state()) instanceof Completion.Complete(var answers)) {
      var split = AnswerJson.split(answers);
      out.println("\n" + terminal.get("staff.play.done"));
      out.println(split.json());
      split.texts().forEach((key, text) -> out.println(key + ": " + text));
    }
    out.flush();
  }

  private void say(List<String> texts) {
    for (var text : texts) {
      out.println("\n" + text);
      out.println(terminal.get("staff.play.parts", "n", SmsLength.of(text).parts()));
    }
    out.flush();
  }
}

package nl.buurtstem.poll.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `buurtstem play FILE`: answers a poll in the terminal, as a web page asks it or as text messages
/// do.
@Command(
    name = "play",
    description = "Speelt een peiling in de terminal: elke regel is een antwoord.",
    mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "het bestand van de peiling")
  private Path path = Path.of("");

  @Option(names = "--lang", defaultValue = "nl", description = "de taal, bijvoorbeeld ar")
  private String code = "nl";

  @Option(names = "--sms", description = "in korte berichten, zoals per sms")
  private boolean sms;

  /// 0 when it could be played.
  @Override
  public Integer call() throws IOException {
    var languages = Languages.standalone();
    var messages = Messages.standalone(languages);
    var file = new DefinitionFile(path, messages, languages);
    var out = spec.commandLine().getOut();
    return switch (file.load()) {
      case Rejected(var findings) -> {
        findings.forEach(finding -> out.println(file.line(finding)));
        yield CheckCommand.NOT_FINE;
      }
      case Loaded(var definition, var _) -> {
        var language =
            languages
                .find(code)
                .filter(found -> definition.languages().contains(found.code()))
                .orElseThrow(() -> notIn(definition, messages.in(languages.dutch())));
        var vocabulary = new MessageVocabulary(messages, languages);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var terminal = messages.in(language);
        if (sms) {
          new TextPlayer(definition, vocabulary, terminal, terminal, out).play(lines);
        } else {
          new Player(definition, vocabulary, terminal, code, out).play(lines);
        }
        yield CheckCommand.FINE;
      }
    };
  }

  private ParameterException notIn(Definition definition, Words words) {
    return new ParameterException(
        spec.commandLine(),
        words.get(
            "staff.play.no_language",
            "code",
            code,
            "codes",
            String.join(", ", definition.languages())));
  }
}

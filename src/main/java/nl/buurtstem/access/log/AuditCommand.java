package nl.buurtstem.access.log;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.access.AuditAnchor;
import nl.buurtstem.access.AuditState;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `audit`: checks the chain of the audit log.
@Command(name = "audit", description = "Het logboek.", mixinStandardHelpOptions = true)
public final class AuditCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Command(
      name = "verify",
      description =
          "Kijk na of het logboek nog is wat er geschreven werd. Eindigt met 0 als het heel is, met"
              + " 1 als er iets mis is.")
  int verify(
      @Option(
              names = "--anchor",
              paramLabel = "NUMMER:KENMERK",
              description = "Een kenmerk dat eerder is opgeschreven; meer dan een mag.")
          List<String> written) {
    var anchors = new ArrayList<AuditAnchor>();
    for (var text : written == null ? List.<String>of() : written) {
      var anchor = AuditAnchor.read(text);
      if (anchor.isEmpty()) {
        spec.commandLine().getErr().println("Dit is geen kenmerk: " + text);
        return CommandLine.ExitCode.USAGE;
      }
      anchors.add(anchor.get());
    }
    try (var context = Commands.context()) {
      return say(context.getBean(AuditWatch.class).now(anchors).state());
    }
  }

  int say(AuditState state) {
    var languages = Languages.standalone();
    var words = new AuditStateWords(Messages.standalone(languages).in(languages.dutch()));
    spec.commandLine().getOut().println(words.of(state));
    words.mark(state).ifPresent(spec.commandLine().getOut()::println);
    return state instanceof AuditState.Whole
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.SOFTWARE;
  }
}

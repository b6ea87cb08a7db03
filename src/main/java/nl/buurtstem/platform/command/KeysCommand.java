package nl.buurtstem.platform.command;

import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `keys`: changes the master key.
@Command(
    name = "keys",
    description = "De hoofdsleutel van deze installatie.",
    mixinStandardHelpOptions = true)
public final class KeysCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Command(
      name = "rotate",
      description =
          "Maak een nieuwe hoofdsleutel en versleutel alles opnieuw. De oude blijft nodig om te"
              + " lezen wat er al was, ook in oude back-ups.")
  int rotate(
      @Option(
              names = "--only-data",
              description = "Maak geen sleutel; versleutel alleen wat nog onder een oude staat.")
          boolean onlyData)
      throws SQLException {
    try (var context = Commands.context()) {
      var resealing = context.getBean(Resealing.class);
      if (!onlyData) {
        var setting = resealing.addKey();
        if (setting.isPresent()) {
          return ask(setting.get());
        }
        say("Er is een nieuwe hoofdsleutel. Maak nu een nieuwe kopie van de sleutels.");
      }
      resealing.run().forEach((kind, done) -> say(kind + ": " + done + " opnieuw versleuteld"));
      return CommandLine.ExitCode.OK;
    }
  }

  /// The setting is kept where only a person can change it.
  private int ask(String setting) {
    spec.commandLine()
        .getErr()
        .println(
            "De sleutels staan in BUURTSTEM_MASTER_KEY. Geef die instelling deze waarde, start de"
                + " server opnieuw, en doe dan: keys rotate --only-data");
    say(setting);
    return CommandLine.ExitCode.USAGE;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}

package nl.buurtstem;

import io.micronaut.runtime.Micronaut;
import nl.buurtstem.access.log.AuditCommand;
import nl.buurtstem.access.manage.AccountCommand;
import nl.buurtstem.platform.command.KeysCommand;
import nl.buurtstem.poll.command.CheckCommand;
import nl.buurtstem.poll.command.PlayCommand;
import nl.buurtstem.poll.command.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `buurtstem`: without a sub-command it starts the server.
@Command(
    name = "buurtstem",
    description = "Bewoners vragen, horen en laten beslissen.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      PlayCommand.class,
      SimulateCommand.class,
      AccountCommand.class,
      KeysCommand.class,
      AuditCommand.class
    })
public final class Application implements Runnable {

  /// Runs a sub-command, or the server until it is stopped.
  public static void main(String[] args) {
    var commands = new CommandLine(new Application());
    int exit = commands.execute(args);
    if (exit != CommandLine.ExitCode.OK) {
      System.exit(exit);
    }
  }

  /// Starts the server; its threads keep the process alive.
  @Command(name = "serve", description = "Start de server (dit gebeurt ook zonder opdracht).")
  @Override
  public void run() {
    Micronaut.build(new String[0]).banner(false).mainClass(Application.class).start();
  }
}

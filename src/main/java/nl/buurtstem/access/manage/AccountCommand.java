package nl.buurtstem.access.manage;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.platform.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `account`: makes an account for a member of staff, or gives it a new password. The
/// first start needs it, as somebody must be able to sign in.
@Command(
    name = "account",
    description = "Maak een account voor een medewerker, of geef het een nieuw wachtwoord.",
    mixinStandardHelpOptions = true)
public final class AccountCommand implements Callable<Integer> {
  private static final String PASSWORD = "BUURTSTEM_PASSWORD";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "NAAM", description = "De naam om mee aan te melden.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String name;

  @Option(
      names = "--role",
      description =
          "EDITOR, ANALYST, MODERATOR, RESIDENT_REPRESENTATIVE, TREASURER, WIJKPLATFORM,"
              + " PRIVACY_OFFICER of ADMIN; met @ en een gebied alleen daar (EDITOR@beijum)."
              + " Meer dan een mag. Zonder: ADMIN.")
  private List<String> roles = List.of("ADMIN");

  @Override
  public Integer call() throws SQLException {
    var password = password();
    if (password.isEmpty()) {
      return refuse("Geef het wachtwoord in een terminal, of in " + PASSWORD + ".");
    }
    var grants = new HashSet<Grant>();
    for (var role : roles) {
      var grant = Grant.read(role);
      if (grant.isEmpty()) {
        return refuse("Deze rol is er niet: " + role);
      }
      grants.add(grant.get());
    }
    try (var context = Commands.context()) {
      return make(context.getBean(Accounts.class), password.get(), grants);
    }
  }

  private int make(Accounts accounts, String password, Set<Grant> grants) throws SQLException {
    return switch (accounts.create(name, password, grants, "opdracht account")) {
      case Accounts.Created.New(var _, var made) -> say("Account " + made + " is gemaakt.");
      case Accounts.Created.NameTaken _ -> {
        accounts.replacePassword(name, password, "opdracht account");
        yield say(
            "Account "
                + name
                + " was er al. Het heeft nu dit wachtwoord; de rollen zijn gebleven.");
      }
      case Accounts.Created.BadName _ ->
          refuse("Een naam heeft kleine letters, cijfers en . _ - @, en begint met een letter.");
      case Accounts.Created.BadPassword(var weakness) ->
          refuse(
              switch (weakness) {
                case TOO_SHORT ->
                    "Een wachtwoord heeft minstens %d tekens.".formatted(Passwords.SHORTEST);
                case TOO_LONG ->
                    "Een wachtwoord heeft hooguit %d tekens.".formatted(Passwords.LONGEST);
                case EASY_TO_GUESS -> "Dit wachtwoord is te makkelijk te raden.";
              });
    };
  }

  private static Optional<String> password() {
    var given = System.getenv(PASSWORD);
    if (given != null) {
      return Optional.of(given);
    }
    var console = System.console();
    return console == null || !console.isTerminal()
        ? Optional.empty()
        : Optional.of(new String(console.readPassword("Wachtwoord: ")));
  }

  private int say(String line) {
    spec.commandLine().getOut().println(line);
    return CommandLine.ExitCode.OK;
  }

  private int refuse(String line) {
    spec.commandLine().getErr().println(line);
    return CommandLine.ExitCode.USAGE;
  }
}

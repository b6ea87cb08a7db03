package nl.buurtstem.poll.command;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.command.Commands;
import nl.buurtstem.poll.PollService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `buurtstem simulate POLL COUNT`: adds made-up responses to a poll of a demonstration, whether
/// its server runs or not, and says how long counting all of that poll takes.
@Command(
    name = "simulate",
    description = "Voegt verzonnen antwoorden toe aan een peiling van een demonstratie.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int NOT_DONE = 1;
  private static final String BY = "simulate";

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "POLL", description = "de naam van de peiling in adressen")
  private String slug = "";

  @Parameters(index = "1", paramLabel = "COUNT", description = "hoeveel antwoorden erbij komen")
  private int count;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "hetzelfde getal, dezelfde antwoorden")
  private long seed;

  @Option(
      names = "--counts",
      defaultValue = "1",
      description = "hoe vaak alles daarna geteld wordt; de eerste keer is de machine nog koud")
  private int counts;

  @Option(names = "--publish", description = "sluit de peiling daarna en publiceer de uitkomst")
  private boolean publish;

  /// 0 when they were added.
  @Override
  public Integer call() {
    try (var context = Commands.context()) {
      return simulate(context);
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private int simulate(ApplicationContext context) {
    var words = context.getBean(Messages.class).in(context.getBean(Languages.class).dutch());
    var out = spec.commandLine().getOut();
    var polls = context.getBean(PollService.class);
    var poll = polls.find(slug);
    if (!context.getBean(Settings.class).demo() || poll.isEmpty()) {
      out.println(words.get("simulate.refused", "poll", slug));
      out.flush();
      return NOT_DONE;
    }
    polls.simulate(slug, count, seed);
    for (int i = 0; i < counts; i++) {
      long start = System.nanoTime();
      long counted = polls.recount(poll.get()).responses();
      out.println(
          words.get(
              "simulate.done", "poll", slug, "counted", counted, "milliseconds", since(start)));
    }
    if (publish) {
      long start = System.nanoTime();
      polls.close(slug, BY);
      polls.publish(slug, BY);
      out.println(words.get("simulate.published", "poll", slug, "milliseconds", since(start)));
    }
    out.flush();
    return DONE;
  }
}

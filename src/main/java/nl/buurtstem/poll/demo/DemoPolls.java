package nl.buurtstem.poll.demo;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In a demonstration: the shipped polls and those of the folder `extraPolls`, open.
@Singleton
public class DemoPolls {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPolls.class);
  private static final String BY = "demonstratie";
  private static final Pattern VERSION = Pattern.compile("(?m)^version: *\\d+");

  /// Responses made up for each poll, so that there is something to see; all marked as simulated.
  private static final int MADE_UP = 120;

  /// The polls that travel with the product, by file name without `.yaml`.
  private static final List<String> SHIPPED =
      List.of(
          "beijum-meningspeiling",
          "leefbaarheid-groningen-noord",
          "kinderraad-de-wijert",
          "de-wijert-binnentuinen",
          "ouder-worden-beijum",
          "beijum-samen-praten");

  private final PollService polls;
  private final Settings settings;
  private final Clock clock;

  DemoPolls(PollService polls, Settings settings, Clock clock) {
    this.polls = polls;
    this.settings = settings;
    this.clock = clock;
  }

  /// Before the port opens, so that no visitor finds a poll missing; after areas and indicators.
  @EventListener
  @Order(10)
  void load(StartupEvent event) {
    if (!settings.demo()) {
      return;
    }
    for (var name : shipped()) {
      var text = DemoDates.running(Resources.text(file(name)), Zones.today(clock));
      if (load(file(name), text)) {
        polls.simulate(name, MADE_UP, name.hashCode());
      }
    }
    extra().forEach(this::load);
  }

  /// The polls of the folder in the settings, by file.
  private Map<String, String> extra() {
    var folder = settings.extraPolls();
    if (folder == null) {
      return Map.of();
    }
    try (var files = Files.list(folder)) {
      var found = new TreeMap<String, String>();
      for (var file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        found.put(file.toString(), Files.readString(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the extra polls in " + folder, e);
    }
  }

  /// Those of the shipped polls that this build really has.
  public static List<String> shipped() {
    return SHIPPED.stream().filter(name -> Resources.bytes(file(name)).isPresent()).toList();
  }

  private static String file(String name) {
    return "surveys/" + name + ".yaml";
  }

  /// Whether it is new, and open now. A file that changed without a new version number becomes the
  /// next version all the same, while the poll can still be answered: nobody counts versions of a
  /// demonstration.
  boolean load(String file, String text) {
    switch (polls.add(text, file, BY)) {
      case Added.As(var poll) when poll.state() == PollState.DRAFT -> {
        if (polls.check(poll.slug(), BY) instanceof Moved.Faulty(var findings)) {
          LOG.error("{} has errors: {}", file, findings);
          return false;
        }
        return polls.open(poll.slug(), BY) instanceof Moved.To;
      }
      case Added.As _, Added.Known _ -> {
        // Already there, from an earlier start.
      }
      case Added.WrongVersion(var poll, int next) -> {
        if (poll.state().isCounted()) {
          LOG.warn("{}: {} is over and keeps its text", file, poll.slug());
        } else if (!poll.current().source().equals(numbered(text, poll.currentVersion()))) {
          return load(file, numbered(text, next));
        }
      }
      case Added.Faulty(var poll, var findings) ->
          LOG.error("{}: the new version of {} has errors: {}", file, poll.slug(), findings);
      case Added.Rejected(var findings) -> LOG.error("{} is not a valid poll: {}", file, findings);
    }
    return false;
  }

  private static String numbered(String text, int version) {
    return VERSION.matcher(text).replaceFirst("version: " + version);
  }
}

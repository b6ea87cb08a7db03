package nl.buurtstem.poll.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// In a demonstration: a poll that the panel can be invited to. The shipped polls are open to
/// everybody, and a draw needs one by code; so this is the shipped one of Groningen-Noord, by code,
/// under a title of its own. It is opened when staff ask for made-up members.
@Singleton
public class DemoPanelPoll {
  private static final String NAME = "buurtpanel-groningen-noord";
  private static final String LIKE = "surveys/leefbaarheid-groningen-noord.yaml";
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\R(?: +\\w+: .*\\R)+");

  private final DemoPolls demo;
  private final PollService polls;
  private final Messages messages;
  private final Languages languages;
  private final Settings settings;
  private final Clock clock;

  DemoPanelPoll(
      DemoPolls demo,
      PollService polls,
      Messages messages,
      Languages languages,
      Settings settings,
      Clock clock) {
    this.demo = demo;
    this.polls = polls;
    this.messages = messages;
    this.languages = languages;
    this.settings = settings;
    this.clock = clock;
  }

  /// Opens it; another one of the kind when it is over. Nothing changes while one is open.
  ///
  /// @throws Problem `NOT_FOUND` where this is no demonstration
  public Poll open() {
    if (!settings.demo()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var name =
        IntStream.iterate(1, n -> n + 1)
            .mapToObj(n -> n == 1 ? NAME : NAME + "-" + n)
            .filter(each -> !polls.find(each).map(it -> it.state().isCounted()).orElse(false))
            .findFirst()
            .orElseThrow();
    if (polls.find(name).filter(it -> it.state() == PollState.OPEN).isEmpty()) {
      demo.load(name + ".yaml", DemoDates.running(yaml(name), Zones.today(clock)));
    }
    return polls.find(name).orElseThrow();
  }

  private String yaml(String name) {
    var titles =
        languages.all().stream()
            .map(each ->
                "  %s: \"%s\"\n".formatted(each.code(), messages.in(each).get("panel.demo.title")))
            .collect(Collectors.joining());
    var text =
        Resources.text(LIKE)
            .replaceFirst("(?m)^id: .*$", "id: " + name)
            .replaceFirst("(?m)^anonymity: .*$", "anonymity: anonymous\naccess: code")
            .replaceFirst("(?m)^  title: \"\\w+\"\\R", "") // when it was translated
            .replaceFirst("(?m)^sms: .*\\R", ""); // an invitation is the word that starts it
    return TITLE.matcher(text).replaceFirst("title:\n" + titles);
  }
}

package nl.buurtstem.poll.sms;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.check.DefinitionCheck;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.text.PlainWord;

/// Whether the words that start a poll by text message can: no other poll that is open or will open
/// by itself has the same one, and none means something else.
@Singleton
final class KeywordCheck implements DefinitionCheck {
  private final BeanProvider<PollService> polls;
  private final SmsWords words;

  KeywordCheck(BeanProvider<PollService> polls, SmsWords words) {
    this.polls = polls;
    this.words = words;
  }

  @Override
  public List<Finding> findings(Loaded loaded) {
    var definition = loaded.definition();
    var found = new ArrayList<Finding>();
    definition
        .sms()
        .forEach((language, word) -> {
          var arguments = fault(definition, word);
          if (!arguments.isEmpty()) {
            found.add(loaded.origin().find(FindingCode.BAD_KEYWORD, "sms." + language, arguments));
          }
        });
    return found;
  }

  private Map<String, Object> fault(Definition definition, String word) {
    if (definition.access() == Definition.Entry.CLASS) {
      return Map.of(Finding.DETAIL, "class", "word", word);
    }
    if (words.taken(word)) {
      return Map.of(Finding.DETAIL, "global", "word", word);
    }
    return polls.get().all().stream()
        .filter(poll -> poll.state() == PollState.OPEN || poll.state() == PollState.SCHEDULED)
        .filter(poll -> !poll.slug().equals(definition.id()) && has(poll, word))
        .findFirst()
        .map(poll ->
            Map.<String, Object>of(Finding.DETAIL, "taken", "word", word, "other", poll.slug()))
        .orElse(Map.of());
  }

  private static boolean has(Poll poll, String word) {
    return poll.definition().sms().values().stream()
        .anyMatch(own -> PlainWord.of(own).equals(PlainWord.of(word)));
  }
}

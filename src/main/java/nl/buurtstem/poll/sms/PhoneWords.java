package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;

/// What can be texted with the telephone of a demonstration: the word of every open poll in every
/// language it has, another language for what is going on, and short answers.
@Singleton
class PhoneWords {
  /// Answers and words that can be touched. The last are understood whatever the language.
  static final List<String> KEYS =
      List.of("1", "2", "3", "4", "5", "TERUG", "HULP", "LINK", "STOP", "START");

  private static final String DUTCH = "nl";

  private final PollService polls;
  private final Languages languages;

  PhoneWords(PollService polls, Languages languages) {
    this.polls = polls;
    this.languages = languages;
  }

  List<PhonePage.Choice> polls(String chosen) {
    return open().stream()
        .map(poll ->
            new PhonePage.Choice(
                poll.slug(), poll.title(DUTCH), DUTCH, "ltr", poll.slug().equals(chosen)))
        .toList();
  }

  List<PhonePage.Choice> languages(String chosen) {
    return languages.all().stream()
        .map(language ->
            new PhonePage.Choice(
                language.code(),
                language.ownName(),
                language.code(),
                language.dir(),
                language.code().equals(chosen)))
        .toList();
  }

  /// The words of a poll, the one of each language.
  List<PhonePage.Hint> hints() {
    return open().stream()
        .map(poll ->
            new PhonePage.Hint(
                poll.title(DUTCH),
                poll.definition().languages().stream()
                    .flatMap(language -> word(poll, language).stream())
                    .toList()))
        .toList();
  }

  /// What begins this poll in this language; empty where it does not exist or has no text in it.
  Optional<String> word(String poll, String language) {
    return open().stream()
        .filter(one -> one.slug().equals(poll))
        .findFirst()
        .filter(one -> one.definition().languages().contains(language))
        .flatMap(one -> word(one, language));
  }

  /// What changes the language of a conversation; empty for one that does not exist.
  Optional<String> change(String language) {
    return languages.find(language).map(known -> "TAAL " + known.code().toUpperCase(Locale.ROOT));
  }

  /// Where two languages have the same word, the language is behind it.
  private static Optional<String> word(Poll poll, String language) {
    var definition = poll.definition();
    var word = definition.keyword(language);
    boolean own = definition.sms().containsKey(language) || language.equals(DUTCH);
    return own ? word : word.map(one -> one + " " + language);
  }

  private List<Poll> open() {
    return polls.all().stream()
        .filter(poll -> poll.state() == PollState.OPEN && !poll.definition().sms().isEmpty())
        .toList();
  }
}

package nl.buurtstem.poll.sms;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.text.PlainWord;

/// Finds the poll that a text starts: its word alone, or its word and a language ("BEIJUM TR",
/// "BEIJUM TÜRKÇE"). Pure.
///
/// @param polls those that there are
record Keywords(Collection<Poll> polls, SmsWords words) {
  Keywords {
    polls = List.copyOf(polls);
  }

  /// What a text starts.
  ///
  /// @param language where the text tells
  record Found(Poll poll, Optional<String> language) {}

  Optional<Found> find(String text) {
    var whole = poll(text).map(poll -> new Found(poll, only(poll, text)));
    return whole.or(() -> {
      var parts = text.strip().split("\\s+", 2);
      return parts.length < 2
          ? Optional.empty()
          : poll(parts[0])
              .flatMap(poll ->
                  words
                      .language(parts[1])
                      .map(Language::code)
                      .map(code -> new Found(poll, Optional.of(code))));
    });
  }

  /// An open poll before one that opens later, and that before one that closed, the last first.
  private Optional<Poll> poll(String word) {
    var plain = PlainWord.of(word);
    return plain.isEmpty()
        ? Optional.empty()
        : polls.stream()
            .filter(poll -> poll.state().isPublic())
            .filter(poll ->
                poll.definition().sms().values().stream()
                    .anyMatch(own -> PlainWord.of(own).equals(plain)))
            .min(
                Comparator.comparingInt(Keywords::rank)
                    .thenComparing(Poll::closes, Comparator.reverseOrder()));
  }

  private static int rank(Poll poll) {
    return switch (poll.state()) {
      case OPEN -> 0;
      case DRAFT, CHECKED, SCHEDULED -> 1;
      case CLOSED, WEIGHTED, PUBLISHED, ARCHIVED -> 2;
    };
  }

  /// The one language in which this is the word; empty where it is in several.
  private static Optional<String> only(Poll poll, String word) {
    var definition = poll.definition();
    var plain = PlainWord.of(word);
    var in =
        definition.languages().stream()
            .filter(language ->
                definition.keyword(language).map(PlainWord::of).filter(plain::equals).isPresent())
            .toList();
    return in.size() == 1 ? Optional.of(in.getFirst()) : Optional.empty();
  }
}

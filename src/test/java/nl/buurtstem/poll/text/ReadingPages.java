package nl.buurtstem.poll.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.poll.Poll;

/// The pages on which staff read what people wrote, as tests see them.
final class ReadingPages {
  /// The address of the page on which words are taken out.
  static final Pattern REDACT = Pattern.compile("href=\"([^\"]+/tekst\\?[^\"]+)\"");

  private static final Pattern VALUE = Pattern.compile("name=\"gelezen\" value=\"([^\"]+)\"");

  private ReadingPages() {}

  static String address(Poll poll) {
    return "/beheer/peilingen/" + poll.slug() + "/open-antwoorden";
  }

  static String reading(Poll poll) {
    return address(poll) + "?vraag=woorden";
  }

  static String link(Pattern pattern, String page) {
    return find(pattern, page).orElseThrow();
  }

  static Optional<String> find(Pattern pattern, String page) {
    var match = pattern.matcher(page);
    return match.find() ? Optional.of(match.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  static List<String> values(String page) {
    return VALUE.matcher(page).results().map(match -> match.group(1)).toList();
  }
}

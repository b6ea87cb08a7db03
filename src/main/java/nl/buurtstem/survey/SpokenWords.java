package nl.buurtstem.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.buurtstem.text.PlainWord;

/// Numbers from zero to ten, yes and no, as people type them in words. The whole message has to be
/// that word: "acht" is 8, "een van de acht" is nothing.
record SpokenWords(String language, Vocabulary vocabulary) {
  private static final int LONGEST = 40;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SLASH = Pattern.compile("/");

  /// The number in digits.
  Optional<String> number(String message) {
    var words = COMMA.splitAsStream(vocabulary.word("survey.sms.numbers", language)).toList();
    return IntStream.range(0, words.size())
        .filter(number -> says(message, SLASH.splitAsStream(words.get(number)).toList()))
        .mapToObj(Integer::toString)
        .findFirst();
  }

  /// The choices "yes" or "no" that are meant.
  List<Choice> yesOrNo(String message, List<Choice> choices) {
    return choices.stream().filter(choice -> means(message, choice.label())).toList();
  }

  private boolean means(String message, Choice.Label label) {
    return switch (label) {
      case Choice.Label.Own _ -> false;
      case Choice.Label.Word(var key) ->
          switch (key) {
            case "survey.yes" -> says(message, list("survey.sms.yes_words"));
            case "survey.no" -> says(message, list("survey.sms.no_words"));
            default -> false;
          };
    };
  }

  private List<String> list(String key) {
    return COMMA.splitAsStream(vocabulary.word(key, language)).toList();
  }

  private static boolean says(String message, List<String> words) {
    var said = message.length() > LONGEST ? "" : plain(message);
    return !said.isEmpty() && words.stream().anyMatch(word -> said.equals(plain(word)));
  }

  /// Arabic words are typed with and without the dots of the last letter.
  private static String plain(String text) {
    return PlainWord.of(text).replace('ة', 'ه').replace('ى', 'ي');
  }
}

package nl.buurtstem.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.buurtstem.messaging.inbound.GlobalWords.Found;
import nl.buurtstem.messaging.inbound.GlobalWords.Meaning;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts mean STOP, and which only look a little like it.
class GlobalWordsTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private final GlobalWords words = new GlobalWords(Messages.standalone(LANGUAGES), LANGUAGES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop er mee",
        "Stop!",
        "stop please",
        "please stop",
        "Please, STOP!",
        "STOPP",
        "unsubscribe me",
        "wypisz",
        "Wypisz mnie",
        "zatrzymaj",
        "አቁም",
        "ik wil stoppen",
        "opt out",
        "bırak",
        "dur lütfen",
        "стоп будь ласка",
        "أوقفوا الرسائل",
        "cancel",
        "koniec"
      })
  void a_clear_refusal_stops(String text) {
    assertThat(words.find(text)).map(Found::meaning).contains(Meaning.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "het verkeer moet stoppen bij de school",
        "de bushalte stop is te ver weg van huis",
        "stop met het kappen van de bomen in het park",
        "graag een stoplicht",
        "auto moet stoppen hier",
        "the far end",
        "koniec ulicy",
        "weekend",
        "1",
        ""
      })
  void an_answer_that_only_has_such_a_word_does_not(String text) {
    assertThat(words.find(text)).isEmpty();
  }

  @Test
  void no_answer_that_a_poll_offers_is_a_refusal() {
    var labels = Polls.shipped().stream().flatMap(id -> labels(id)).toList();
    assertThat(labels).hasSizeGreaterThan(200).noneMatch(label -> words.find(label).isPresent());
  }

  private static Stream<String> labels(String id) {
    var definition = Polls.shipped(id).definition();
    return definition.languages().stream()
        .flatMap(language ->
            definition.questions().stream()
                .map(Question::options)
                .flatMap(options -> options.stream().map(Option::text))
                .map(text -> text.in(language).text()));
  }
}

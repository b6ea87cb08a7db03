package nl.buurtstem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Languages languages = new Languages();
  private final Messages messages = Messages.standalone(languages);

  @Test
  void children_are_spoken_to_as_children() {
    assertThat(in("nl").get("poll.thanks.title")).startsWith("Dank u wel");
    assertThat(in("nl").forChildren().get("poll.thanks.title")).startsWith("Dank je wel");
  }

  @Test
  void children_read_the_ordinary_text_where_there_is_no_other() {
    assertThat(in("nl").forChildren().get("poll.next")).isEqualTo("Volgende");
    assertThat(in("en").forChildren().get("poll.thanks.receipt"))
        .isEqualTo(in("en").get("poll.thanks.receipt"));
  }

  @Test
  void a_number_takes_the_form_of_its_language() {
    assertThat(in("pl").get("poll.minutes", "n", 3)).isEqualTo("Trwa około 3 minut");
    assertThat(in("ar").get("poll.minutes", "n", 2)).isEqualTo("يستغرق نحو دقيقتين");
    assertThat(in("ar").get("poll.minutes", "n", 12)).isEqualTo("يستغرق نحو 12 دقيقة");
  }

  @Test
  void dates_have_western_digits_in_every_language() {
    for (var language : languages.all()) {
      assertThat(messages.in(language).date(LocalDate.of(2027, 3, 31))).contains("31", "2027");
    }
  }

  @Test
  void an_unknown_key_is_refused() {
    assertThatThrownBy(() -> in("nl").get("no.such.text"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Words in(String code) {
    return messages.in(languages.find(code).orElseThrow());
  }

  @Test
  void percentages_are_told_from_the_base_that_is_set() {
    var strict = new Messages(languages, new FigureSettings(100)).in(languages.dutch());
    assertThat(strict.tellsPercentages(99)).isFalse();
    assertThat(strict.forChildren().tellsPercentages(99)).isFalse();
    assertThat(strict.tellsPercentages(100)).isTrue();
    assertThat(messages.in(languages.dutch()).tellsPercentages(30)).isTrue();
  }
}

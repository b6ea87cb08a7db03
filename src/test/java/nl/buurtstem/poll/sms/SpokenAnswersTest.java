package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.SmsText;
import nl.buurtstem.survey.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers, yes and no in words, and what is said of how many answers may be given, in every
/// language of the product.
class SpokenAnswersTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Messages MESSAGES = Messages.standalone(LANGUAGES);
  private static final MessageVocabulary WORDS = new MessageVocabulary(MESSAGES, LANGUAGES);

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SLASH = Pattern.compile("/");

  private final Engine engine = Engine.of(Polls.everything(), WORDS);

  static Stream<Language> languages() {
    return LANGUAGES.all().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, acht, 8",
    "nl, een acht, 8",
    "nl, Eén!, 1",
    "nl, tien, 10",
    "en, an eight, 8",
    "ar, ثمانية, 8",
    "ar, تسعه, 9",
    "ar, ٨, 8",
    "ar, ١٠, 10",
    "tr, SEKİZ, 8",
    "tr, altı, 6",
    "tr, alti, 6",
    "uk, п’ять, 5",
    "uk, Вісім, 8",
    "pl, piec, 5",
    "pl, sześć, 6",
    "ti, ሸሞንተ, 8",
    "ti, ፰, 8",
  })
  void a_grade_in_words_or_in_the_digits_of_the_script_is_read(
      String language, String text, int grade) {
    assertThat(read("cijfer", text, language)).isEqualTo(new Answer.Graded(grade));
  }

  @ParameterizedTest
  @CsvSource({"acht of negen", "geen acht", "een van de acht", "acht en een half", "achten"})
  void more_than_a_number_is_asked_again(String text) {
    assertThat(engine.answer(engine.start(), "cijfer", new Input.Text(text, "nl")))
        .isInstanceOf(Step.Refused.class);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_has_a_word_for_each_number_and_none_twice(Language language) {
    var code = language.code();
    var words = list("survey.sms.numbers", code).map(SLASH::split).map(List::of).toList();
    assertThat(words).hasSize(11);
    assertThat(words.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    IntStream.rangeClosed(1, 10)
        .forEach(number ->
            assertThat(words.get(number))
                .allSatisfy(word ->
                    assertThat(read("cijfer", word, code)).isEqualTo(new Answer.Graded(number))));
    assertThat(read("cijfer", words.getFirst().getFirst(), code)).isEqualTo(new Answer.Skipped());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void yes_and_no_are_understood_as_people_type_them(Language language) {
    assertThat(list("survey.sms.yes_words", language.code()))
        .allSatisfy(yes ->
            assertThat(read("veilig", yes, language.code())).isEqualTo(new Answer.Chosen("ja")));
    assertThat(list("survey.sms.no_words", language.code()))
        .allSatisfy(no ->
            assertThat(read("veilig", no, language.code())).isEqualTo(new Answer.Chosen("nee")));
  }

  @Test
  void the_words_of_an_option_come_before_the_number_they_contain() {
    var rooms = Polls.everythingWith("{nl: \"West\"", "{nl: \"Twee kamers\"");
    var other = Engine.of(Polls.loaded(rooms).definition(), WORDS);
    var step = other.answer(other.start(), "buurt", new Input.Text("twee", "nl"));
    assertThat(step.state().answer("buurt")).contains(new Answer.Chosen("beijum_west"));
    assertThat(read("veilig", "twee", "nl")).isEqualTo(new Answer.Chosen("nee"));
    assertThat(read("veilig", "nul", "nl")).isEqualTo(new Answer.Skipped());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_question_says_how_many_answers_it_takes_where_that_is_more_than_one(Language language) {
    var texts = new SmsText(language.code(), WORDS);
    for (var question : engine.definition().questions()) {
      var line = texts.howMany(question);
      assertThat(line.isPresent()).as(question.id()).isEqualTo(SmsText.most(question) > 1);
      line.ifPresent(
          there -> assertThat(texts.of(question, Optional.empty()).getFirst()).contains(there));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void before_words_of_ones_own_it_says_what_to_leave_out_and_how_to_write_none(Language language) {
    var texts = new SmsText(language.code(), WORDS);
    var noNames = WORDS.word("survey.sms.no_names", language.code());
    var line = noNames + " " + WORDS.word("survey.sms.skip", language.code());
    for (var question : engine.definition().questions()) {
      boolean writes =
          question instanceof Question.ShortText || question instanceof Question.LongText;
      var asked = texts.of(question, Optional.empty()).getFirst();
      assertThat(asked.endsWith("\n" + line)).as(question.id()).isEqualTo(writes);
    }
    assertThat(line).contains("0");
  }

  @Test
  void what_must_be_written_is_not_said_to_be_skipped() {
    var must = "type: long-text\n    required: {nl: \"Nodig.\", en: \"Needed.\"}\n";
    var poll = Polls.loaded(Polls.everythingWith("type: long-text\n", must)).definition();
    var question =
        poll.questions().stream()
            .filter(one -> one.id().equals("waarom"))
            .findFirst()
            .orElseThrow();
    assertThat(new SmsText("nl", WORDS).of(question, Optional.empty()))
        .containsExactly("Hoe komt dat?\nSchrijf geen namen, adressen of telefoonnummers.");
  }

  private static Stream<String> list(String key, String language) {
    return COMMA.splitAsStream(WORDS.word(key, language));
  }

  private Answer read(String question, String text, String language) {
    var step = engine.answer(engine.start(), question, new Input.Text(text, language));
    return step.state().answer(question).orElseThrow();
  }
}

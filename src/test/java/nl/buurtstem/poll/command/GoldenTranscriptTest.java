package nl.buurtstem.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.Polls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped poll, played in every language by web forms and by text messages, word for word.
/// After a change that is meant: run with `-Dgolden.write=true` and read the difference.
class GoldenTranscriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Messages MESSAGES = Messages.standalone(LANGUAGES);
  private static final int ENOUGH_LINES = 300;

  static Stream<Arguments> polls() {
    return Polls.shipped().stream()
        .flatMap(id ->
            Polls.shipped(id).definition().languages().stream()
                .map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("polls")
  void by_web_forms(String id, String language) throws IOException {
    var transcript = new WebTranscript(Polls.shipped(id).definition(), language);
    compare(id, language + ".web.txt", transcript.write());
  }

  @ParameterizedTest
  @MethodSource("polls")
  void by_text_messages(String id, String language) throws IOException {
    var everythingFirst = sms(id, language, "1\n");
    var hesitating = sms(id, language, "?\n2\n");
    compare(id, language + ".sms.txt", everythingFirst + "\n=====\n" + hesitating);
  }

  private static String sms(String id, String language, String lines) throws IOException {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    var definition = Polls.shipped(id).definition();
    var spoken = MESSAGES.in(LANGUAGES.find(language).orElseThrow());
    new TextPlayer(definition, new MessageVocabulary(MESSAGES, LANGUAGES), spoken, words(), out)
        .play(new BufferedReader(new StringReader(lines.repeat(ENOUGH_LINES))));
    return text.toString();
  }

  private static Words words() {
    return MESSAGES.in(LANGUAGES.dutch());
  }

  private static void compare(String id, String name, String actual) throws IOException {
    var file = GOLDEN.resolve(id).resolve(name);
    var plain = actual.replace("\r\n", "\n");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, plain);
    }
    assertThat(file).as("run with -Dgolden.write=true to make it").exists();
    assertThat(plain).isEqualTo(Files.readString(file));
  }
}

package nl.buurtstem.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.FaultCode;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands `check` and `play`.
class CommandsTest {
  private static final Languages LANGUAGES = Languages.standalone();
  private static final Messages MESSAGES = Messages.standalone(LANGUAGES);

  @TempDir private Path folder = Path.of("");

  @Test
  void a_good_poll_passes() {
    var out = new StringWriter();
    assertThat(check(out, "surveys/beijum-meningspeiling.yaml")).isZero();
    assertThat(out.toString()).contains("geen fouten").contains("SHA-256");
  }

  @Test
  void a_fault_is_named_with_its_line_and_code() throws IOException {
    var file = folder.resolve("everything.yaml");
    Files.writeString(file, Polls.everythingWith("kind: meningspeiling", "kind: feest"));
    var out = new StringWriter();
    assertThat(check(out, file.toString())).isOne();
    assertThat(out.toString())
        .contains("everything.yaml:3: FOUT kind: ‘feest’ kan hier niet.")
        .contains("[UNKNOWN_VALUE]");
  }

  @Test
  void stamps_are_written_into_the_file() throws IOException {
    var file = folder.resolve("everything.yaml");
    Files.writeString(file, Polls.everythingText());
    check(new StringWriter(), "--stamp", file.toString());
    assertThat(Files.readString(file)).startsWith(Polls.everythingText()).contains("\nstamps:\n");
  }

  @Test
  void a_file_that_is_not_there_or_not_text_is_named() throws IOException {
    var out = new StringWriter();
    assertThat(check(out, folder.resolve("nee.yaml").toString())).isOne();
    var binary = folder.resolve("binary.yaml");
    Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    assertThat(check(out, binary.toString())).isOne();
    assertThat(out.toString()).contains("nee.yaml").contains("binary.yaml");
  }

  @Test
  void a_poll_is_played_until_its_answers_are_stored() throws IOException {
    var out = new StringWriter();
    var player =
        new Player(
            Polls.shipped("beijum-meningspeiling").definition(),
            new MessageVocabulary(MESSAGES, LANGUAGES),
            MESSAGES.in(LANGUAGES.dutch()),
            "nl",
            new PrintWriter(out));
    player.play(new BufferedReader(new StringReader("1\n8\n1\n1 2\n1\n5\nMeer bomen\n")));
    assertThat(out.toString()).contains("\"cijfer\":8").contains("Meer bomen");
  }

  @Test
  void a_language_that_the_poll_does_not_have_is_named_with_those_that_it_has() {
    var said = new StringWriter();
    int exit =
        new CommandLine(new PlayCommand())
            .setErr(new PrintWriter(said))
            .execute("--lang", "xx", "surveys/beijum-meningspeiling.yaml");
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("‘xx’", "nl, en, ar");
  }

  @Test
  void every_code_has_its_words() {
    var dutch = MESSAGES.keys(LANGUAGES.dutch());
    for (var language : LANGUAGES.all()) {
      for (var fault : FaultCode.values()) {
        assertThat(MESSAGES.keys(language)).contains(fault.key());
      }
    }
    for (var finding : FindingCode.values()) {
      var key = new Finding(finding, "", "", 0, Map.of()).key();
      assertThat(dutch).anyMatch(k -> k.equals(key) || k.startsWith(key + "."));
    }
  }

  private static int check(StringWriter out, String... arguments) {
    return new CommandLine(new CheckCommand()).setOut(new PrintWriter(out)).execute(arguments);
  }
}

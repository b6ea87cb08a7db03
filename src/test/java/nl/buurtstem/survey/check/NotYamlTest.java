package nl.buurtstem.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in the writing itself is told with its line, in words.
class NotYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | empty
          'a:\n\t- b'       | tab
          'a: @b'           | start
          'a: "b\nc: 1'     | quote
          'a: "\\q"'         | backslash
          'a: [1, 2\nb: 3'  | bracket
          'a: b: c'         | colon
          'a:\n  b: 1\n c: 2' | indent
          """)
  void what_is_no_yaml_is_told_in_a_reason_that_has_a_dutch_text(String written, String reason) {
    var found = ((Rejected) Definitions.load(written, "x.yaml")).findings().getFirst();
    assertThat(found.key()).isEqualTo("staff.finding.not_yaml." + reason);
    assertThat(DutchTexts.all()).contains(found.key() + " = ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'a: 1\nb: "c\nd: "e"\nf: "g"'           | quote | 2
          'a: 1\nb: ''c\nd: ''e: f''\n'           | quote | 2
          'a: "b\n  c"\nd: "e\nf: "g"'           | quote | 3
          'a: 1\nb: "c\nd: 2\ne: 3'               | quote | 2
          'a:\n\tb: c\n  d: e'                    | tab   | 2
          'a:\n  b: c\n \td: e\n  f: g'           | tab   | 3
          'a: "b"\nc: "d"\ne:\n  f: 1\n g: 2'      | indent | 5
          """)
  void a_quote_or_a_tab_is_told_with_its_own_line(String written, String reason, int line) {
    var found = ((Rejected) Definitions.load(written, "x.yaml")).findings().getFirst();
    assertThat(found.key()).isEqualTo("staff.finding.not_yaml." + reason);
    assertThat(found.line()).isEqualTo(line);
  }
}

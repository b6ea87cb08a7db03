package nl.buurtstem.poll.answer;

import java.util.Optional;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.survey.Input;

/// What a page with a question sends.
///
/// @param known what the page knew when it was made
/// @param fromOverview whether the reader came to correct this one answer
/// @param missing whether the page said that an answer is needed
/// @param language another one that the reader asked for, instead of going on
record AnswerForm(
    Fields fields,
    Known known,
    boolean fromOverview,
    boolean missing,
    Optional<Language> language) {

  static AnswerForm read(Form form, Optional<Language> language) {
    return new AnswerForm(
        Fields.of(form),
        Known.of(form),
        form.first("_from").filter("overview"::equals).isPresent(),
        form.has("_missing"),
        language);
  }

  /// The page that comes back, in the language that the reader asked for. A button for a language
  /// sends to that language's own address, so that both agree.
  Asked in(Asked at) {
    return language.map(at::in).orElse(at);
  }

  /// Whether nothing was filled in.
  boolean blank() {
    return fields.input() instanceof Input.Skip;
  }
}

package nl.buurtstem.poll;

import java.util.Optional;
import nl.buurtstem.platform.Form;

/// What a page with a question sends.
///
/// @param revision of the draft that the page was made from
/// @param fromOverview whether the reader came to correct this one answer
/// @param language code of another language the reader asked for, instead of going on
record AnswerForm(Fields fields, int revision, boolean fromOverview, Optional<String> language) {

  static AnswerForm read(Form form) {
    return new AnswerForm(
        Fields.of(form),
        form.first("_revision")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::parseInt)
            .orElse(0),
        form.first("_from").filter("overview"::equals).isPresent(),
        form.first("_language").filter(code -> code.matches("[a-z]{2,3}")));
  }
}

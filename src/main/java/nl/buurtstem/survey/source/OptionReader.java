package nl.buurtstem.survey.source;

import java.util.Optional;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Row;

/// Reads the options and rows of questions.
final class OptionReader {
  private OptionReader() {}

  static Option option(Fields fields, boolean pictured) {
    var id = fields.needed("id", fields::id, "id");
    var text = fields.neededTexts("text");
    var picture =
        pictured
            ? Optional.of(
                fields.needed("picture", key -> fields.id(key, QuestionReader.FILE_NAME), ""))
            : fields.id("picture", QuestionReader.FILE_NAME);
    var option =
        new Option(
            id,
            text,
            picture,
            fields.truth("exclusive").orElse(false),
            fields.truth("other").orElse(false),
            fields.truth("dontKnow").orElse(false));
    fields.done();
    return option;
  }

  static Row row(Fields fields) {
    var row = new Row(fields.needed("id", fields::id, "id"), fields.neededTexts("text"));
    fields.done();
    return row;
  }
}

package nl.buurtstem.survey;

import java.util.List;
import java.util.Map;

/// What came in, whatever the channel.
public sealed interface Input {
  /// A web form: `a` is the value (or values) of the question, `a.other` own words beside an
  /// option, `a.<row>` the option of a row, `a.<option>` the place of an option in a ranking. On a
  /// page with all questions `a` is the question's id.
  record Fields(Map<String, List<String>> values) implements Input {}

  /// A text message.
  ///
  /// @param language code of the language the person was asked in
  record Text(String text, String language) implements Input {}

  /// On to the next question without an answer.
  record Skip() implements Input {}

  /// "I would rather not say".
  record Decline() implements Input {}
}

package nl.buurtstem.survey;

import java.util.Locale;

/// What can be wrong with an input. The text for residents is `fault.<name in lower case>`.
public enum FaultCode {
  /// The poll has no such question.
  UNKNOWN_QUESTION,
  /// The question is not asked after the other answers given.
  NOT_ASKED,
  /// It cannot be skipped.
  REQUIRED,
  /// "I would rather not say" is not offered here.
  CANNOT_DECLINE,
  /// A field that does not belong to the question.
  WRONG_FIELD,
  /// Not one of the options.
  UNKNOWN_OPTION,
  /// Several answers where one can be given.
  ONE_ONLY,
  /// More than `max` options.
  TOO_MANY,
  /// `option` cannot be chosen together with others.
  NOT_TOGETHER,
  /// Own words beside an option that was not chosen.
  OTHER_NOT_CHOSEN,
  /// Not a number.
  NOT_A_NUMBER,
  /// Not from `min` to `max`.
  OUT_OF_RANGE,
  /// More than `max` characters (`length` were given).
  TOO_LONG,
  /// A `character` that is not text, after the words `before`; or at the `start` of the text.
  NOT_TEXT,
  /// The same place twice, or one option twice.
  RANKING_DOUBLE,
  /// A place was left open, or there is no such place (there are `max`).
  RANKING_GAP,
  /// A text message that is none of the answers.
  NOT_UNDERSTOOD,
  /// A text message with more than one answer.
  AMBIGUOUS;

  /// The key of its text.
  public String key() {
    return "fault." + name().toLowerCase(Locale.ROOT);
  }
}

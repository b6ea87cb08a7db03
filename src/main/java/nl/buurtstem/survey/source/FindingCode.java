package nl.buurtstem.survey.source;

import static nl.buurtstem.survey.source.Finding.Severity.ERROR;
import static nl.buurtstem.survey.source.Finding.Severity.WARNING;

import nl.buurtstem.survey.source.Finding.Severity;

/// What can be found in a definition. The first group is about its shape, and is what
/// `surveys/schema.json` says too; the second about what it says; the third about its texts.
public enum FindingCode {
  /// Not YAML: `detail` says why.
  NOT_YAML(ERROR, true),
  /// An anchor, an alias, or nesting deeper than any poll needs.
  YAML_TOO_CLEVER(ERROR, true),
  /// The same key twice.
  DUPLICATE_KEY(ERROR, true),
  /// A key that the format does not have here.
  UNKNOWN_KEY(ERROR, true),
  /// A key that must be there: `key`.
  MISSING_KEY(ERROR, true),
  /// Another kind of value: `detail` is what belongs there.
  WRONG_TYPE(ERROR, true),
  /// Not one of `allowed`.
  UNKNOWN_VALUE(ERROR, true),
  /// An id that is not lower-case letters, digits and `_` (a poll's: `-`).
  BAD_ID(ERROR, true),
  /// Fewer than `min` or more than `max`.
  WRONG_COUNT(ERROR, true),
  /// Below `min` or above `max`.
  OUT_OF_RANGE(ERROR, true),

  /// The same id twice.
  DUPLICATE_ID(ERROR, false),
  /// A condition about a question, row or option that is not there: `reference`.
  UNKNOWN_REFERENCE(ERROR, false),
  /// A condition about a question that does not come earlier.
  LATER_REFERENCE(ERROR, false),
  /// A comparison that this type of question cannot answer.
  IMPOSSIBLE_COMPARISON(ERROR, false),
  /// No answers lead to this question.
  UNREACHABLE(ERROR, false),
  /// The mapping to an indicator cannot work; `detail` says why.
  BAD_FEED(ERROR, false),
  /// The poll has more than one question that says the area, or one that cannot.
  BAD_AREA_QUESTION(ERROR, false),
  /// An area that the product does not know: `area`. Found by whoever knows the areas.
  UNKNOWN_AREA(ERROR, false),
  /// No date, or dates that contradict each other (`detail`).
  BAD_DATES(ERROR, false),
  /// The file is not named after the poll's id.
  BAD_FILE_NAME(WARNING, false),
  /// The option that stands for "I don't know", "other" or "none" occurs where it cannot.
  BAD_OPTION(ERROR, false),
  /// A picture that is not in `surveys/pictures/`.
  MISSING_PICTURE(ERROR, false),
  /// A picture that cannot be used; `detail` says why.
  BAD_PICTURE(ERROR, false),
  /// A recording that is not in `surveys/audio/`. Found by whoever knows the files.
  MISSING_AUDIO(ERROR, false),
  /// A poll of a kinderraad that asks children something, or in a way, that it may not; `detail`
  /// says what. Found by whoever keeps class sessions.
  NOT_FOR_CHILDREN(ERROR, false),
  /// A sensitive question that cannot be skipped at all.
  SENSITIVE_AND_REQUIRED(WARNING, false),
  /// The word that starts it by text message cannot: `detail` says why, `word` is it. Found by
  /// whoever knows the other polls and words.
  BAD_KEYWORD(ERROR, false),
  /// A poll of more minutes or questions than people will give.
  LONG_POLL(WARNING, false),

  /// A text that lacks a language of the poll: `language`.
  MISSING_TRANSLATION(ERROR, false),
  /// A text in a language that the poll does not have: `language`.
  EXTRA_LANGUAGE(ERROR, false),
  /// A text that is empty.
  EMPTY_TEXT(ERROR, false),
  /// The source text has changed since it was translated.
  STALE_TRANSLATION(ERROR, false),
  /// A text that was never stamped, so that nobody can see whether its translations are stale.
  NOT_STAMPED(WARNING, false),
  /// A translation that is the same as the source, where that is unlikely.
  UNTRANSLATED(WARNING, false),
  /// In `language` `long` of its `texts` text messages take more than one part, together `parts`;
  /// `question` is the longest: `most` parts; `character` forces the short kind.
  LONG_FOR_SMS(WARNING, false),
  /// Dutch that is harder to read than level B1.
  HARD_TO_READ(WARNING, false),
  /// A waiver for a text or language that needs none.
  USELESS_WAIVER(WARNING, false);

  private final Severity severity;
  private final boolean shape;

  FindingCode(Severity severity, boolean shape) {
    this.severity = severity;
    this.shape = shape;
  }

  /// Whether it keeps the poll from opening.
  public Severity severity() {
    return severity;
  }

  /// Whether it is about the shape of the file, so that the schema must say the same.
  public boolean shape() {
    return shape;
  }
}

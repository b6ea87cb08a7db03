package nl.buurtstem.survey;

import java.util.Optional;

/// One answer that can be chosen.
///
/// @param picture a file of `surveys/pictures/`; the text is its alternative
/// @param exclusive cannot be chosen together with another ("none of these")
/// @param other opens a short text ("other, namely")
/// @param dontKnow is not an opinion and never in a base
public record Option(
    String id,
    Texts text,
    Optional<String> picture,
    boolean exclusive,
    boolean other,
    boolean dontKnow) {
  /// Whether it can only be chosen alone; "I don't know" is always so.
  public boolean alone() {
    return exclusive || dontKnow;
  }
}

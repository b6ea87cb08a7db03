package nl.buurtstem.monitor;

import java.util.OptionalInt;

/// The year a figure is about. Some printed figures do not tell theirs; it is not guessed.
public record Period(OptionalInt year) {
  private static final String UNKNOWN = "onbekend";

  /// A year.
  public static Period of(int year) {
    return new Period(OptionalInt.of(year));
  }

  /// A year that the source does not tell.
  public static Period unknown() {
    return new Period(OptionalInt.empty());
  }

  /// Reads what [#text] wrote.
  public static Period read(String text) {
    return text.equals(UNKNOWN) ? unknown() : of(Integer.parseInt(text));
  }

  /// Whether the source tells it.
  public boolean isKnown() {
    return year.isPresent();
  }

  /// As it is stored and asked for: `2022` or `onbekend`.
  public String text() {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : UNKNOWN;
  }
}

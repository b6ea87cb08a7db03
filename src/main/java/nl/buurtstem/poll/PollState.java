package nl.buurtstem.poll;

import java.util.EnumSet;
import java.util.Set;

/// Where a poll is in its life. Only the transitions of [#next] exist.
public enum PollState {
  /// Being written.
  DRAFT,
  /// The check of its definition found no error.
  CHECKED,
  /// Opens by itself on its opening date.
  SCHEDULED,
  /// Can be answered.
  OPEN,
  /// No answer can come in any more; its exact tally is known.
  CLOSED,
  /// Weighted to the population. An open poll is not a sample and skips this.
  WEIGHTED,
  /// Its results are public.
  PUBLISHED,
  /// Raw answers are gone; the aggregates remain.
  ARCHIVED;

  /// The states that may follow this one.
  public Set<PollState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(CHECKED);
      case CHECKED -> EnumSet.of(DRAFT, SCHEDULED, OPEN);
      case SCHEDULED -> EnumSet.of(DRAFT, OPEN);
      case OPEN -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.of(WEIGHTED, PUBLISHED);
      case WEIGHTED -> EnumSet.of(PUBLISHED);
      case PUBLISHED -> EnumSet.of(ARCHIVED);
      case ARCHIVED -> EnumSet.noneOf(PollState.class);
    };
  }

  /// Whether residents may know that the poll exists.
  public boolean isPublic() {
    return compareTo(SCHEDULED) >= 0;
  }

  /// Whether its tally can change no more.
  public boolean isCounted() {
    return compareTo(CLOSED) >= 0;
  }
}

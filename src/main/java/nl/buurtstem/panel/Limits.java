package nl.buurtstem.panel;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/// What the panel promises its members.
@Singleton
public final class Limits {
  private final int mostAYear;
  private final int months;

  /// @param mostAYear how often a member is invited in a year at most
  /// @param months after how many months a member who says nothing is forgotten
  Limits(
      @Value("${buurtstem.panel.invitations-per-year:4}") int mostAYear,
      @Value("${buurtstem.panel.inactive-months:24}") int months) {
    if (mostAYear < 1 || months < 1) {
      throw new IllegalArgumentException("the limits of the panel are 1 or more");
    }
    this.mostAYear = mostAYear;
    this.months = months;
  }

  /// How often a member is invited in a year at most.
  public int mostAYear() {
    return mostAYear;
  }

  /// After how many months a member who says nothing is forgotten.
  public int months() {
    return months;
  }
}

package nl.buurtstem.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// How figures of polls are told (`buurtstem.figures.`, environment: `BUURTSTEM_FIGURES_...`).
///
/// @param percentagesFrom the base from which percentages are told; of fewer answers the numbers
///   themselves are, in words, bars, tables and open data alike
@ConfigurationProperties("buurtstem.figures")
public record FigureSettings(@Bindable(defaultValue = "30") long percentagesFrom) {
  /// Where nothing is set.
  static final FigureSettings DEFAULT = new FigureSettings(30);
}

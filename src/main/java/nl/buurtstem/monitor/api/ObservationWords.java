package nl.buurtstem.monitor.api;

import nl.buurtstem.monitor.Better;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.monitor.Weighting;

/// The words of the open data for what the program knows by other names. They never change.
final class ObservationWords {
  private ObservationWords() {}

  static String of(Unit unit) {
    return switch (unit) {
      case PERCENT -> "procent";
      case SCORE -> "score";
      case PER_MILLE -> "promille";
    };
  }

  static String of(Better better) {
    return switch (better) {
      case HIGHER -> "hoger";
      case LOWER -> "lager";
    };
  }

  static String of(Weighting weighting) {
    return switch (weighting) {
      case NONE -> "geen";
      case RAKED -> "geraakt";
    };
  }

  static String of(ObservationKind kind) {
    return switch (kind) {
      case REGISTER_OR_IMPORTED -> "overgenomen";
      case SAMPLE -> "steekproef";
      case OPEN_POLL -> "open_peiling";
    };
  }

  static String of(Figure figure) {
    return switch (figure) {
      case Figure.Known _ -> "getoond";
      case Figure.NotAvailable _ -> "niet_beschikbaar";
      case Figure.Hidden(var reason) ->
          switch (reason) {
            case TOO_FEW -> "te_weinig";
            case WOULD_REVEAL -> "zou_verraden";
            case SHOWN -> throw new IllegalStateException("hidden because it may be shown");
          };
    };
  }
}

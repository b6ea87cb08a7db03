package nl.buurtstem.monitor.page;

/// The shapes of the kinds of figure, as the key to the charts shows them in a box of 16 by 16.
public final class KeyShape {
  private KeyShape() {}

  /// The path of a kind.
  ///
  /// @param kind part of its CSS class: `register-or-imported`, `sample` or `open-poll`
  public static String of(String kind) {
    return switch (kind) {
      case "sample" -> "M3 3h10v10h-10z";
      case "open-poll" -> "M8 2L14 8L8 14L2 8z";
      default -> "M3 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
    };
  }
}

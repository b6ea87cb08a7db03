package nl.buurtstem.platform;

import java.util.Locale;

/// How large and how playful a page is shown.
public enum Presentation {
  STANDARD,
  /// For children: larger targets, pictograms, je-form.
  CHILD,
  /// For people who read large type.
  LARGE;

  /// The class on the page's body that switches the style: `bs-standard`, `bs-child`, `bs-large`.
  public String cssClass() {
    return "bs-" + name().toLowerCase(Locale.ROOT);
  }
}

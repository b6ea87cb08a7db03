package nl.buurtstem.area;

import nl.buurtstem.platform.Words;

/// How areas are spoken of. Most names are the same in every language; where a sentence needs more
/// ("in de Indische Buurt"), the texts `area.where.<key>` and `area.name.<key>` say it.
public final class AreaWords {
  private AreaWords() {}

  /// The name, as a heading or in a table.
  public static String name(Words words, Area area) {
    var own = "area.name." + area.key();
    return words.has(own) ? words.get(own) : area.name();
  }

  /// The start of a sentence about what is so in the area: `In Selwerd`.
  public static String where(Words words, Area area) {
    var own = "area.where." + area.key();
    return words.has(own) ? words.get(own) : words.get("area.where", "area", name(words, area));
  }
}

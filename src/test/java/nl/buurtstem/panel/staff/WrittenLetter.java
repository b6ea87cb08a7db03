package nl.buurtstem.panel.staff;

/// The form by which staff add a member who is reached by letter, filled in for somebody in Beijum.
public final class WrittenLetter {
  private WrittenLetter() {}

  /// @param address of two to five lines
  /// @param paper where the form on paper lies
  public static String[] of(String address, String paper) {
    return new String[] {
      "adres",
      address,
      "band",
      "1946-1960",
      "plaats",
      "beijum",
      "taal",
      "nl",
      "bron",
      "bijeenkomst",
      "papier",
      paper
    };
  }
}

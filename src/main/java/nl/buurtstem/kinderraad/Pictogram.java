package nl.buurtstem.kinderraad;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.platform.Resources;

/// The pictures of which one belongs to each join code. Children of eight name them at first sight,
/// and none looks like another.
enum Pictogram {
  FIETS,
  AUTO,
  BLOEM,
  BOEKEN,
  EGEL,
  GITAAR,
  GLIJBAAN,
  SCHAAR,
  STOEL,
  STOPLICHT,
  VLIEGER,
  VOETBAL;

  private final String shapes = shapesOf(Resources.text("surveys/" + asset()));

  /// Its name in forms and in the database.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The file of its picture, below the assets.
  String asset() {
    return "pictures/" + code() + ".svg";
  }

  /// What is drawn, as shapes of SVG on a square of 72 by 72. A page with all of them holds them
  /// itself, so that it comes in one piece.
  String shapes() {
    return shapes;
  }

  private static String shapesOf(String file) {
    return file.substring(file.indexOf('>') + 1, file.lastIndexOf("</svg>"));
  }

  /// The key of its name in words.
  String key() {
    return "klas.pictogram." + code();
  }

  static Optional<Pictogram> read(String code) {
    return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
  }
}

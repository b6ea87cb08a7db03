package nl.buurtstem.kinderraad;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /// Its name in forms and in the database.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The file of its picture, below the assets.
  String asset() {
    return "pictures/" + code() + ".svg";
  }

  /// The key of its name in words.
  String key() {
    return "klas.pictogram." + code();
  }

  static Optional<Pictogram> read(String code) {
    return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
  }
}

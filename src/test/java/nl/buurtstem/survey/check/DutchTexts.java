package nl.buurtstem.survey.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The texts of the product in Dutch, as they are written.
final class DutchTexts {
  private DutchTexts() {}

  static String all() {
    try {
      return Files.readString(Path.of("i18n/nl.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

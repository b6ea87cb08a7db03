package nl.buurtstem.participation.letter;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.print.PrintFonts;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// What the fonts of letters can print.
@Singleton
final class LetterFonts {
  private final List<CmapLookup> characters = new ArrayList<>();

  LetterFonts() {
    for (var family : PrintFonts.FAMILIES) {
      try (var file = new RandomAccessReadBuffer(PrintFonts.bytes(family, PrintFonts.REGULAR));
          var font = new TTFParser().parse(file)) {
        characters.add(font.getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The first character of a text for which no font has a picture; empty when all have.
  Optional<String> missing(String text) {
    return text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .filter(character -> characters.stream().noneMatch(font -> font.getGlyphId(character) > 0))
        .mapToObj(Character::toString)
        .findFirst();
  }

  /// The first character of a text that cannot be in an address: addresses are written from left to
  /// right, in one font.
  Optional<String> missingInAddress(String text) {
    return text.codePoints()
        .filter(character -> characters.getFirst().getGlyphId(character) <= 0)
        .mapToObj(Character::toString)
        .findFirst();
  }

  /// For addresses.
  PDFont regular(PDDocument document) throws IOException {
    return latin(document, PrintFonts.REGULAR);
  }

  /// For codes.
  PDFont bold(PDDocument document) throws IOException {
    return latin(document, PrintFonts.BOLD);
  }

  private static PDFont latin(PDDocument document, int weight) throws IOException {
    var file = PrintFonts.bytes(PrintFonts.FAMILIES.getFirst(), weight);
    return PDType0Font.load(document, new ByteArrayInputStream(file));
  }
}

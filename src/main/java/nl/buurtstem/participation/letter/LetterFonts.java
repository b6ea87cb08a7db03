package nl.buurtstem.participation.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Resources;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of letters (Noto, SIL Open Font License): Latin, Cyrillic, Arabic and Ethiopic.
@Singleton
final class LetterFonts {
  private static final List<String> FAMILIES =
      List.of("NotoSans", "NotoSansArabic", "NotoSansEthiopic");
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final List<CmapLookup> characters = new ArrayList<>();

  LetterFonts() {
    for (var family : FAMILIES) {
      try (var file = new RandomAccessReadBuffer(bytes(family, REGULAR));
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

  /// Makes the fonts known under their family's name, such as `NotoSansArabic`.
  void addTo(PdfRendererBuilder builder) {
    for (var family : FAMILIES) {
      for (int weight : new int[] {REGULAR, BOLD}) {
        builder.useFont(
            () -> new ByteArrayInputStream(bytes(family, weight)),
            family,
            weight,
            FontStyle.NORMAL,
            true);
      }
    }
  }

  /// For addresses.
  PDFont regular(PDDocument document) throws IOException {
    return PDType0Font.load(
        document, new ByteArrayInputStream(bytes(FAMILIES.getFirst(), REGULAR)));
  }

  /// For codes.
  PDFont bold(PDDocument document) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(bytes(FAMILIES.getFirst(), BOLD)));
  }

  private static byte[] bytes(String family, int weight) {
    var file = "fonts/" + family + (weight == BOLD ? "-Bold.ttf" : "-Regular.ttf");
    try (var in = Resources.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.buurtstem.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.buurtstem.platform.Resources;

/// The fonts of what is printed (Noto, SIL Open Font License): Latin and Cyrillic, Arabic,
/// Ethiopic.
public final class PrintFonts {
  /// The names of the families, as a style sheet for print has them; the first is for Latin.
  public static final List<String> FAMILIES =
      List.of("NotoSans", "NotoSansArabic", "NotoSansEthiopic");

  public static final int REGULAR = 400;
  public static final int BOLD = 700;

  private PrintFonts() {}

  /// The file of a font.
  public static byte[] bytes(String family, int weight) {
    var file = "fonts/" + family + (weight == BOLD ? "-Bold.ttf" : "-Regular.ttf");
    try (var in = Resources.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void addTo(PdfRendererBuilder builder) {
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
}

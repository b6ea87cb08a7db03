package nl.buurtstem.platform.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/// Makes PDF files of pages for print, in the fonts of [PrintFonts] and in either direction.
public final class Pdfs {
  private Pdfs() {}

  /// The PDF of a page.
  ///
  /// @param html XML: every element is closed; its style sheet is in it
  public static byte[] of(String html) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    PrintFonts.addTo(builder);
    try {
      builder
          .useFastMode()
          .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
          .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
          .useUnicodeBidiReorderer(new ICUBidiReorderer())
          .defaultTextDirection(TextDirection.LTR)
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

package nl.buurtstem.participation.letter;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import nl.buurtstem.platform.print.QrCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Prints codes and addresses on copies of one sheet. The sheet is in the file once, so that
/// thousands of letters are some kilobytes each. The places fit `participation/letter.jte`.
final class LetterPress implements Closeable {
  private static final float MM = 72 / 25.4f;

  /// Within the box at the right.
  private static final float QR_MIDDLE = 159.5f * MM;

  private static final float CODE_MIDDLE = 157.5f * MM;
  private static final float QR_SIDE = 45 * MM;
  private static final float QR_BOTTOM = (297 - 67) * MM;
  private static final float CODE_BASE = (297 - 101.5f) * MM;
  private static final float CODE_SIZE = 21;

  /// In the window of an envelope.
  private static final float TO_LEFT = 20 * MM;

  private static final float TO_TOP = (297 - 54) * MM;
  private static final float TO_SIZE = 11;
  private static final float TO_STEP = 15;

  private final Letters.Made.Sheet sheet;
  private final PDDocument document = new PDDocument();
  private final PDFormXObject ground;
  private final PDFont regular;
  private final PDFont bold;

  LetterPress(Letters.Made.Sheet sheet, LetterFonts fonts) throws IOException {
    this.sheet = sheet;
    try (var source = Loader.loadPDF(sheet.pdf())) {
      ground = new LayerUtility(document).importPageAsForm(source, 0);
    }
    regular = fonts.regular(document);
    bold = fonts.bold(document);
  }

  void print(Letter letter) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawForm(ground);
      var qr = QrCode.of(letter.code().link(sheet.base()));
      QrDrawing.draw(qr, content, QR_MIDDLE - QR_SIDE / 2, QR_BOTTOM, QR_SIDE);
      var code = letter.code().shown();
      float width = bold.getStringWidth(code) / 1000 * CODE_SIZE;
      write(content, bold, CODE_SIZE, CODE_MIDDLE - width / 2, CODE_BASE, code);
      for (int i = 0; i < letter.to().size(); i++) {
        write(content, regular, TO_SIZE, TO_LEFT, TO_TOP - i * TO_STEP, letter.to().get(i));
      }
    }
  }

  void save(OutputStream out) throws IOException {
    document.save(out);
  }

  private static void write(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

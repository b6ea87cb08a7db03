package nl.buurtstem.participation.letter;

import java.io.IOException;
import nl.buurtstem.platform.print.QrCode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Draws a QR code as lines: sharp at any size. A quarter of it may be dirty or folded.
final class QrDrawing {
  private QrDrawing() {}

  /// Draws it.
  ///
  /// @param x of its left side, in points
  /// @param y of its lower side, in points
  /// @param side in points, without the white around it
  static void draw(QrCode code, PDPageContentStream page, float x, float y, float side)
      throws IOException {
    int size = code.size();
    float step = side / size;
    for (int row = 0; row < size; row++) {
      for (int from = 0; from < size; from++) {
        int to = from;
        while (to < size && code.dark(to, row)) {
          to++;
        }
        if (to > from) {
          page.addRect(x + from * step, y + (size - 1 - row) * step, (to - from) * step, step);
          from = to;
        }
      }
    }
    page.fill();
  }
}

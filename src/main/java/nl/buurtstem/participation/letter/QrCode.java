package nl.buurtstem.participation.letter;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A QR code, drawn as lines: sharp at any size. A quarter of it may be dirty or folded.
///
/// @param modules dark where 1
record QrCode(ByteMatrix modules) {

  /// @throws IllegalArgumentException when the content is too long for one
  static QrCode of(String content) {
    try {
      return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.Q).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code can hold this", e);
    }
  }

  /// Draws it.
  ///
  /// @param x of its left side, in points
  /// @param y of its lower side, in points
  /// @param side in points, without the white around it
  void draw(PDPageContentStream page, float x, float y, float side) throws IOException {
    int size = modules.getWidth();
    float step = side / size;
    for (int row = 0; row < size; row++) {
      for (int from = 0; from < size; from++) {
        int to = from;
        while (to < size && modules.get(to, row) == 1) {
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

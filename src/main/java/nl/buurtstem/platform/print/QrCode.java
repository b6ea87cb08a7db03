package nl.buurtstem.platform.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code. Around it belongs an edge of [#EDGE] light modules.
///
/// @param modules without the edge; dark where 1
public record QrCode(ByteMatrix modules) {
  /// The light edge that readers need.
  public static final int EDGE = 4;

  /// The code of a text; a quarter of it may be damaged.
  ///
  /// @throws IllegalArgumentException when it is too long for a QR code
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /// How many modules each side has, without the edge.
  public int size() {
    return modules.getWidth();
  }

  /// Whether a module is dark.
  public boolean dark(int column, int row) {
    return modules.get(column, row) == 1;
  }

  /// Its dark modules as one path of an SVG picture.
  public String path() {
    var path = new StringBuilder();
    for (int row = 0; row < size(); row++) {
      for (int column = 0; column < size(); column++) {
        if (dark(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  /// The picture's `viewBox`, with the edge.
  public String viewBox() {
    int whole = size() + 2 * EDGE;
    return "%d %d %d %d".formatted(-EDGE, -EDGE, whole, whole);
  }
}

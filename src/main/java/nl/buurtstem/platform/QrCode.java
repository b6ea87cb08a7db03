package nl.buurtstem.platform;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as one path of an SVG picture. Around it belongs an edge of [#EDGE] light modules.
///
/// @param size in modules, without the edge
/// @param path its dark modules
public record QrCode(int size, String path) {
  /// The light edge that readers need.
  public static final int EDGE = 4;

  /// The code of a text; a quarter of it may be damaged.
  ///
  /// @throws IllegalArgumentException when it is too long for a QR code
  public static QrCode of(String text) {
    try {
      var modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
      var path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 1) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(modules.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /// The picture's `viewBox`, with the edge.
  public String viewBox() {
    int whole = size + 2 * EDGE;
    return "%d %d %d %d".formatted(-EDGE, -EDGE, whole, whole);
  }
}

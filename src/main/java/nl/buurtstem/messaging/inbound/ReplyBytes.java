package nl.buurtstem.messaging.inbound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Several texts as bytes, and back: their number, then each with its length, and zeros until usual
/// replies are all equally long.
final class ReplyBytes {
  private static final int BLOCK = 2048;

  private ReplyBytes() {}

  static byte[] of(List<String> texts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(texts.size());
      for (var text : texts) {
        out.writeUTF(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BodyBytes.padded(bytes.toByteArray(), BLOCK);
  }

  static List<String> read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      var texts = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        texts.add(in.readUTF());
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.buurtstem.participation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Something in which a person takes part once. This package knows nothing else of it; whoever owns
/// it tells the rest by a [MatterSource].
///
/// @param id as its owner stores it
public record Matter(Kind kind, UUID id) {

  /// What people take part in. Support for initiatives and ballots come with their features; the
  /// tables have room for them.
  public enum Kind {
    POLL
  }

  /// The same bytes for the same matter, to be hashed with.
  public byte[] bytes() {
    var name = kind.name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(16 + name.length)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .put(name)
        .array();
  }
}

package nl.buurtstem.platform.sql;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// UUIDs as `BINARY(16)`: half the size of text, and the same on MySQL and MariaDB.
@Singleton
public final class UuidBytes implements AttributeConverter<UUID, byte[]> {

  /// The 16 bytes of a UUID, most significant first.
  public static byte[] of(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /// The UUID of 16 bytes.
  public static UUID read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  public byte @Nullable [] convertToPersistedValue(
      @Nullable UUID entityValue, ConversionContext context) {
    return entityValue == null ? null : of(entityValue);
  }

  @Override
  public @Nullable UUID convertToEntityValue(
      byte @Nullable [] persistedValue, ConversionContext context) {
    return persistedValue == null ? null : read(persistedValue);
  }

  /// An id as it is written in addresses and forms: lower case, with hyphens.
  public static Optional<UUID> read(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}

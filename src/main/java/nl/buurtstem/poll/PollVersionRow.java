package nl.buurtstem.poll;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// A row of `poll_version`: a definition exactly as it was added. It never changes.
///
/// @param source the YAML as people wrote it
/// @param sourceSha256 of its UTF-8 bytes
@SuppressWarnings("ArrayRecordComponent") // a column; rows are never compared
@MappedEntity("poll_version")
record PollVersionRow(
    @EmbeddedId Key key, String source, byte[] sourceSha256, String addedBy, Instant addedAt) {

  /// Which version of which poll.
  @Embeddable
  record Key(
      @MappedProperty("poll_id") @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
          UUID pollId,
      @MappedProperty("version") int version) {}
}

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

/// A row of `poll_step`: who brought a poll into a state, and when. Rows are only ever added.
@MappedEntity("poll_step")
record PollStepRow(@EmbeddedId Key key, PollState state, String takenBy, Instant takenAt) {

  /// Which change of which poll.
  @Embeddable
  record Key(
      @MappedProperty("poll_id") @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
          UUID pollId,
      @MappedProperty("revision") int revision) {}
}

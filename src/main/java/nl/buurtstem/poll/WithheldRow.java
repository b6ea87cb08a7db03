package nl.buurtstem.poll;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// A row of `poll_withheld`: a question whose figures a person decided not to publish.
@MappedEntity("poll_withheld")
record WithheldRow(@EmbeddedId Key key) {

  /// Which question of which poll.
  @Embeddable
  record Key(
      @MappedProperty("poll_id") @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
          UUID pollId,
      @MappedProperty("question") String question) {}
}

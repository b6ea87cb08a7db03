package nl.buurtstem.poll;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// A row of `poll`. Its revision grows with every change, so that a change made by somebody else in
/// the meantime is noticed, and other copies of the service see that there is something new.
@MappedEntity("poll")
record PollRow(
    @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class) UUID id,
    String slug,
    PollState state,
    int currentVersion,
    @Nullable Integer mostResponses,
    @Version int revision,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Instant publishedAt) {

  static PollRow draft(UUID id, String slug, int version, Instant now) {
    return new PollRow(id, slug, PollState.DRAFT, version, null, 0, now, null, null, null);
  }

  /// The same poll in its next state, with the time at which it came there.
  PollRow in(PollState next, Instant now) {
    return new PollRow(
        id,
        slug,
        next,
        currentVersion,
        mostResponses,
        revision,
        createdAt,
        next == PollState.OPEN ? now : openedAt,
        next == PollState.CLOSED ? now : closedAt,
        next == PollState.PUBLISHED ? now : publishedAt);
  }

  PollRow withVersion(int version) {
    return new PollRow(
        id,
        slug,
        state,
        version,
        mostResponses,
        revision,
        createdAt,
        openedAt,
        closedAt,
        publishedAt);
  }

  PollRow withMost(@Nullable Integer most) {
    return new PollRow(
        id,
        slug,
        state,
        currentVersion,
        most,
        revision,
        createdAt,
        openedAt,
        closedAt,
        publishedAt);
  }
}

package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Definitions;

/// Takes definitions in: new polls, and corrections of polls as a new version.
@Singleton
class Additions {
  private final PollTables tables;
  private final Polls polls;
  private final Clock clock;

  Additions(PollTables tables, Polls polls, Clock clock) {
    this.tables = tables;
    this.polls = polls;
    this.clock = clock;
  }

  @Transactional
  Added add(String yaml, String file, String by) {
    return switch (Definitions.load(yaml, file)) {
      case Definitions.Rejected(var findings) -> new Added.Rejected(findings);
      case Definitions.Loaded(var definition, var warnings) ->
          tables
              .lock(definition.id())
              .map(row -> correction(row, definition, yaml, by))
              .orElseGet(() -> first(definition, yaml, by))
              .with(warnings);
    };
  }

  private Added first(Definition definition, String yaml, String by) {
    var now = clock.instant();
    var row =
        tables.add(PollRow.draft(UUID.randomUUID(), definition.id(), definition.version(), now));
    tables.add(version(row.id(), definition, yaml, by, now));
    tables.remember(row, by, now);
    return new Added.As(polls.picture(row), List.of());
  }

  private Added correction(PollRow row, Definition definition, String yaml, String by) {
    var poll = polls.picture(row);
    if (poll.current().source().equals(yaml)) {
      return new Added.Known(poll);
    }
    int next = poll.versions().lastKey() + 1;
    if (definition.version() != next || row.state().isCounted()) {
      return new Added.WrongVersion(poll, next);
    }
    tables.add(version(row.id(), definition, yaml, by, clock.instant()));
    return new Added.As(
        polls.picture(tables.update(row.withVersion(next))), List.of());
  }

  private static PollVersionRow version(
      UUID poll, Definition definition, String yaml, String by, Instant now) {
    return new PollVersionRow(
        new PollVersionRow.Key(poll, definition.version()), yaml, sha256(yaml), by, now);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}

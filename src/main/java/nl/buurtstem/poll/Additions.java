package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

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
      case Loading.Rejected(var findings) -> new Added.Rejected(findings);
      case Loading.Loaded(var definition, var _) ->
          tables
              .lock(definition.id())
              .map(row -> correction(row, definition, yaml, by))
              .orElseGet(() -> first(definition, yaml, by));
    };
  }

  private Added first(Definition definition, String yaml, String by) {
    var now = clock.instant();
    var row =
        tables.add(PollRow.draft(UUID.randomUUID(), definition.id(), definition.version(), now));
    tables.add(version(row.id(), definition, yaml, by, now));
    tables.remember(row, by, now);
    return new Added.As(polls.picture(row));
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
    return new Added.As(polls.picture(tables.update(row.withVersion(next))));
  }

  private static PollVersionRow version(
      UUID poll, Definition definition, String yaml, String by, Instant now) {
    return new PollVersionRow(
        new PollVersionRow.Key(poll, definition.version()),
        yaml,
        HexFormat.of().parseHex(Definitions.sha256(yaml)),
        by,
        now);
  }
}

package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.buurtstem.poll.check.PollCheck;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

/// Takes definitions in: new polls, and corrections of polls as a new version.
@Singleton
class Additions {
  private final PollTables tables;
  private final Polls polls;
  private final PollCheck check;
  private final Clock clock;

  Additions(PollTables tables, Polls polls, PollCheck check, Clock clock) {
    this.tables = tables;
    this.polls = polls;
    this.check = check;
    this.clock = clock;
  }

  @Transactional
  Added add(String yaml, String file, String by) {
    var known = polls.all().stream().filter(poll -> poll.current().source().equals(yaml));
    return known.findFirst().<Added>map(Added.Known::new).orElseGet(() -> addOther(yaml, file, by));
  }

  private Added addOther(String yaml, String file, String by) {
    return switch (Definitions.load(yaml, file)) {
      case Loading.Rejected(var findings) -> new Added.Rejected(findings);
      case Loading.Loaded loaded ->
          tables
              .lock(loaded.definition().id())
              .map(row -> correction(row, loaded, yaml, by))
              .orElseGet(() -> first(loaded.definition(), yaml, by));
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

  private Added correction(PollRow row, Loading.Loaded loaded, String yaml, String by) {
    var definition = loaded.definition();
    var poll = polls.picture(row);
    if (poll.current().source().equals(yaml)) {
      return new Added.Known(poll);
    }
    int next = poll.versions().lastKey() + 1;
    if (definition.version() != next || row.state().isCounted()) {
      return new Added.WrongVersion(poll, next);
    }
    var findings = check.findings(loaded);
    if (row.state() != PollState.DRAFT && !Check.mayOpen(findings)) {
      return new Added.Faulty(poll, findings);
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

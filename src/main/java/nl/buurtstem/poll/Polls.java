package nl.buurtstem.poll;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.poll.tally.Shape;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;
import org.jspecify.annotations.Nullable;

/// All polls, kept in memory with their definitions and engines ready, so that no request reads or
/// parses them. Other copies of the service change them too: every two seconds one number from the
/// database says whether anything is new.
@Singleton
class Polls {
  private final PollTables tables;
  private final Map<PollVersionRow.Key, PollVersion> known = new ConcurrentHashMap<>();
  private volatile @Nullable Shelf shelf;

  Polls(PollTables tables) {
    this.tables = tables;
  }

  private record Shelf(Map<String, Poll> bySlug, long mark) {}

  Optional<Poll> find(String slug) {
    return Optional.ofNullable(shelf().bySlug().get(slug));
  }

  /// All polls, in order of slug.
  Collection<Poll> all() {
    return shelf().bySlug().values();
  }

  /// Reads everything anew; to be called after a change has been committed.
  @Transactional(readOnly = true)
  void refresh() {
    readAnew();
  }

  @Scheduled(fixedDelay = "2s")
  @Transactional(readOnly = true)
  void refreshWhenChanged() {
    var now = shelf;
    if (now != null && now.mark() != tables.mark()) {
      readAnew();
    }
  }

  private Shelf shelf() {
    var now = shelf;
    return now == null ? readAnew() : now;
  }

  private synchronized Shelf readAnew() {
    long mark = tables.mark();
    var bySlug = new TreeMap<String, Poll>();
    tables.all().forEach(row -> bySlug.put(row.slug(), picture(row)));
    var fresh = new Shelf(bySlug, mark);
    shelf = fresh;
    return fresh;
  }

  /// A poll as its row and the tables below it are now, within the caller's transaction.
  Poll picture(PollRow row) {
    var versions = new TreeMap<Integer, PollVersion>();
    for (var version : tables.versions(row.id())) {
      versions.put(
          version.key().version(),
          known.computeIfAbsent(version.key(), _ -> read(row.slug(), version)));
    }
    var most = row.mostResponses();
    return new Poll(
        row.id(),
        row.slug(),
        row.state(),
        row.revision(),
        row.currentVersion(),
        Collections.unmodifiableSortedMap(versions),
        most == null ? OptionalInt.empty() : OptionalInt.of(most),
        tables.withheld(row.id()),
        row.createdAt(),
        Optional.ofNullable(row.openedAt()),
        Optional.ofNullable(row.closedAt()),
        Optional.ofNullable(row.publishedAt()));
  }

  private static PollVersion read(String slug, PollVersionRow row) {
    return switch (Definitions.load(row.source(), slug + ".yaml")) {
      case Loading.Loaded loaded ->
          new PollVersion(
              row.key().version(),
              loaded,
              Engine.of(loaded.definition()),
              Shape.of(loaded.definition()),
              row.source(),
              HexFormat.of().formatHex(row.sourceSha256()),
              row.addedBy(),
              row.addedAt());
      case Loading.Rejected(var findings) ->
          throw new IllegalStateException("a stored definition no longer loads: " + findings);
    };
  }
}

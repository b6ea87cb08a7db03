package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The tables of a poll itself: small, and changed by staff only.
@Singleton
class PollTables {
  private final PollRepository polls;
  private final PollVersionRepository versions;
  private final WithheldRepository withheld;
  private final PollStepRepository steps;

  PollTables(
      PollRepository polls,
      PollVersionRepository versions,
      WithheldRepository withheld,
      PollStepRepository steps) {
    this.polls = polls;
    this.versions = versions;
    this.withheld = withheld;
    this.steps = steps;
  }

  /// A number that changes whenever any poll does.
  long mark() {
    return polls.mark();
  }

  List<PollRow> all() {
    return polls.findAll();
  }

  /// The poll, held until the transaction ends.
  Optional<PollRow> lock(String slug) {
    return polls.lock(slug);
  }

  PollRow add(PollRow poll) {
    return polls.save(poll);
  }

  PollRow update(PollRow poll) {
    return polls.update(poll);
  }

  List<PollVersionRow> versions(UUID poll) {
    return versions.findByKeyPollId(poll);
  }

  void add(PollVersionRow version) {
    versions.save(version);
  }

  Set<String> withheld(UUID poll) {
    return Set.copyOf(
        withheld.findByKeyPollId(poll).stream().map(row -> row.key().question()).toList());
  }

  void withhold(UUID poll, Set<String> questions) {
    withheld.saveAll(
        questions.stream()
            .map(question -> new WithheldRow(new WithheldRow.Key(poll, question)))
            .toList());
  }

  /// Notes who brought a poll where it is now.
  void remember(PollRow poll, String by, Instant now) {
    steps.save(
        new PollStepRow(new PollStepRow.Key(poll.id(), poll.revision()), poll.state(), by, now));
  }

  List<PollStepRow> steps(UUID poll) {
    return steps.findByKeyPollIdOrderByTakenAt(poll);
  }
}

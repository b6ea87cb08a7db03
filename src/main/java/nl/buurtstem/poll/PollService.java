package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.buurtstem.poll.check.PollCheck;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Finding;

/// The face of polls for the rest of the product. Polls are immutable pictures: after a change, ask
/// again. Every change is a transaction of its own and is visible when the method returns.
@Singleton
public class PollService {
  private final Polls polls;
  private final Additions additions;
  private final LifeCycle lifeCycle;
  private final Tallies tallies;
  private final Unfinished unfinished;
  private final SimulatedResponses simulated;
  private final PollCheck check;

  PollService(
      Polls polls,
      Additions additions,
      LifeCycle lifeCycle,
      Tallies tallies,
      Unfinished unfinished,
      SimulatedResponses simulated,
      PollCheck check) {
    this.polls = polls;
    this.additions = additions;
    this.lifeCycle = lifeCycle;
    this.tallies = tallies;
    this.unfinished = unfinished;
    this.simulated = simulated;
    this.check = check;
  }

  /// The poll with this name in addresses, whatever its state.
  public Optional<Poll> find(String slug) {
    return polls.find(slug);
  }

  /// All polls, in order of slug.
  public Collection<Poll> all() {
    return polls.all();
  }

  /// The polls that are about exactly this area, in order of slug.
  public List<Poll> inArea(String areaKey) {
    return polls.all().stream()
        .filter(poll -> poll.definition().areas().contains(areaKey))
        .toList();
  }

  /// Adds a poll, or a new version of one, from its YAML.
  ///
  /// @param file what it is called in findings
  /// @param by who adds it
  public Added add(String yaml, String file, String by) {
    return seen(additions.add(yaml, file, by));
  }

  /// What the check says of a poll's current version; errors keep it from opening.
  public List<Finding> findings(Poll poll) {
    return check.findings(poll.current().loaded());
  }

  /// Marks a draft as checked, unless its check finds errors.
  public Moved check(String slug, String by) {
    var findings = find(slug).map(this::findings).orElse(List.of());
    return Check.mayOpen(findings)
        ? seen(lifeCycle.move(slug, PollState.CHECKED, by))
        : new Moved.Faulty(findings);
  }

  /// Back to draft, while it has not been open.
  public Moved withdraw(String slug, String by) {
    return seen(lifeCycle.move(slug, PollState.DRAFT, by));
  }

  /// Lets it open by itself on its opening date, which may not be past.
  public Moved schedule(String slug, String by) {
    return seen(lifeCycle.schedule(slug, by));
  }

  /// Opens it now, unless its check finds errors: what it refers to may have changed since it was
  /// marked as checked.
  public Moved open(String slug, String by) {
    var findings = find(slug).map(this::findings).orElse(List.of());
    return Check.mayOpen(findings)
        ? seen(lifeCycle.move(slug, PollState.OPEN, by))
        : new Moved.Faulty(findings);
  }

  /// Closes it: from now on no answer is stored, drafts are gone, and whoever listens has the exact
  /// tally.
  public Moved close(String slug, String by) {
    return seen(lifeCycle.close(slug, by));
  }

  /// Makes its results public, except those of the questions withheld.
  ///
  /// @param withheld ids of questions whose figures a person decided not to publish
  public Moved publish(String slug, Set<String> withheld, String by) {
    return seen(lifeCycle.publish(slug, withheld, by));
  }

  /// Makes all its results public.
  public Moved publish(String slug, String by) {
    return publish(slug, Set.of(), by);
  }

  /// Marks a published poll as one of which only the figures are left.
  public Moved archive(String slug, String by) {
    return seen(lifeCycle.move(slug, PollState.ARCHIVED, by));
  }

  /// Sets how many responses may come in; empty for any number.
  public Optional<Poll> limit(String slug, OptionalInt most) {
    lifeCycle.limit(slug, most.isPresent() ? most.getAsInt() : null);
    polls.refresh();
    return polls.find(slug);
  }

  /// The counts so far, at most a few seconds old; exact once the poll has closed. Not to be added
  /// to.
  public Tally tally(Poll poll) {
    return tallies.current(poll);
  }

  /// The counts, made again from every response instead of from what was counted before.
  public Tally recount(Poll poll) {
    return tallies.anew(poll);
  }

  /// Adds made-up responses, marked as simulated: for demonstrations and tests. The same seed gives
  /// the same answers.
  ///
  /// @throws IllegalArgumentException when there is no such poll or it has been counted
  public void simulate(String slug, int count, long seed) {
    var poll =
        polls
            .find(slug)
            .orElseThrow(() -> new IllegalArgumentException("there is no poll " + slug));
    simulated.add(poll, count, seed);
  }

  /// How many people have begun and not sent.
  public long unfinished(Poll poll) {
    return unfinished.count(poll);
  }

  /// Takes note of a change that was made within a transaction of the caller's own, once that has
  /// been committed.
  public void refresh() {
    polls.refresh();
  }

  private Moved seen(Moved moved) {
    polls.refresh();
    return moved instanceof Moved.To(var poll)
        ? new Moved.To(polls.find(poll.slug()).orElse(poll))
        : moved;
  }

  private Added seen(Added added) {
    polls.refresh();
    return added;
  }
}

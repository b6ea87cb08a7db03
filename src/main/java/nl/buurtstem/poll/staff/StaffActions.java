package nl.buurtstem.poll.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;

/// What staff change about polls: each change and its entry in the audit log are one transaction.
@Singleton
class StaffActions {
  /// So many responses the button of the demonstration makes up.
  static final int MADE_UP = 2_000;

  private final PollService polls;
  private final StaffChecks checks;
  private final AuditLog audit;

  StaffActions(PollService polls, StaffChecks checks, AuditLog audit) {
    this.polls = polls;
    this.checks = checks;
    this.audit = audit;
  }

  /// Takes a step in a poll's life.
  ///
  /// @param withheld questions whose figures stay hidden; only for publishing
  /// @param why the reason given; may be empty
  @Transactional
  Moved take(StaffStep step, Poll poll, Set<String> withheld, Staff staff, String why) {
    var moved = take(step, poll, withheld, staff);
    if (moved instanceof Moved.To) {
      var hidden = withheld.isEmpty() ? "" : " [" + String.join(", ", withheld) + "]";
      audit.record(staff, step.action(), poll.slug(), why + hidden);
    }
    return moved;
  }

  private Moved take(StaffStep step, Poll poll, Set<String> withheld, Staff staff) {
    var slug = poll.slug();
    return switch (step) {
      case CHECK -> check(poll, staff);
      case SCHEDULE -> polls.schedule(slug, staff.name());
      case OPEN -> polls.open(slug, staff.name());
      case WITHDRAW -> polls.withdraw(slug, staff.name());
      case CLOSE -> polls.close(slug, staff.name());
      case PUBLISH -> polls.publish(slug, withheld, staff.name());
    };
  }

  private Moved check(Poll poll, Staff staff) {
    var findings = checks.of(poll.current().source(), poll.slug() + ".yaml");
    return findings.mayOpen()
        ? polls.check(poll.slug(), staff.name())
        : new Moved.Faulty(findings.all());
  }

  /// Takes in a definition: a new poll, or a new version of one.
  @Transactional
  Added add(String yaml, String file, Staff staff) {
    var added = polls.add(yaml, file, staff.name());
    if (added instanceof Added.As(var poll)) {
      var version = poll.current();
      audit.record(
          staff,
          "poll.toegevoegd",
          poll.slug(),
          "versie " + version.number() + ", sha256 " + version.sourceSha256());
    }
    return added;
  }

  /// Adds made-up responses, marked as such.
  @Transactional
  void simulate(Poll poll, long seed, Staff staff) {
    polls.simulate(poll.slug(), MADE_UP, seed);
    audit.record(staff, "poll.gevuld", poll.slug(), MADE_UP + " nagemaakt");
  }
}

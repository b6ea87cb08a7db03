package nl.buurtstem.panel;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.resident.ConsentSource;

/// Forgets who did not confirm, who said STOP some weeks ago, and who was not heard of for as long
/// as the form promises; those are asked first, but for who is reached by letter: staff write them
/// down again. Whoever said START again is a member again.
@Singleton
class MembersTidied {
  private static final Period AFTER_STOP = Period.ofWeeks(4);

  /// How long before they are forgotten members are asked whether they stay.
  private static final Period TO_ANSWER = Period.ofDays(30);

  static final int AT_ONCE = 200;

  private final MemberStore members;
  private final LetterMemberStore letters;
  private final Joining joining;
  private final Memberships memberships;
  private final Links links;
  private final AskedStore asked;
  private final Clock clock;
  private final Limits limits;

  MembersTidied(
      MemberStore members,
      LetterMemberStore letters,
      Joining joining,
      Memberships memberships,
      Links links,
      AskedStore asked,
      Clock clock,
      Limits limits) {
    this.members = members;
    this.letters = letters;
    this.joining = joining;
    this.memberships = memberships;
    this.links = links;
    this.asked = asked;
    this.clock = clock;
    this.limits = limits;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "3m")
  @Transactional
  void tidy() {
    links.tidy();
    asked.tidy();
    var today = Zones.today(clock);
    members.in(MemberState.STOPPED).forEach(memberships::again);
    members
        .toAsk(today.minusMonths(limits.months()).plus(TO_ANSWER), AT_ONCE)
        .forEach(joining::askToStay);
    remove(members.stoppedBefore(today.minus(AFTER_STOP)), MemberStore.Reason.STOPPED);
    remove(members.silent(today.minus(TO_ANSWER), AT_ONCE), MemberStore.Reason.INACTIVE);
    remove(
        letters.silent(today.minusMonths(limits.months()), AT_ONCE), MemberStore.Reason.INACTIVE);
    remove(
        members.neverConfirmed(clock.instant().minus(Joining.TO_CONFIRM), AT_ONCE),
        MemberStore.Reason.LEFT);
  }

  private void remove(List<Member> gone, MemberStore.Reason reason) {
    gone.forEach(member -> memberships.remove(member, reason, ConsentSource.STAFF));
  }
}

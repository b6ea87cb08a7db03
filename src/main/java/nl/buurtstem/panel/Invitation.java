package nl.buurtstem.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.participation.code.Code;

/// That a member was invited: one code, whatever the channel.
///
/// @param member empty once the member has left
/// @param dropped whether they left, paused or could not be reached since
/// @param message by which they were invited; empty for who is reached by letter
/// @param printed whether their letter was printed
/// @param remindedAt when they were reminded last
record Invitation(
    UUID id,
    Optional<Member> member,
    Stratum stratum,
    boolean dropped,
    Code code,
    Optional<UUID> message,
    int reminders,
    Instant invitedAt,
    boolean printed,
    Optional<Instant> remindedAt) {

  @Override
  public String toString() {
    return "Invitation[hidden]"; // never in a log
  }
}

package nl.buurtstem.access.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import org.jspecify.annotations.Nullable;

/// The account of a member of staff.
///
/// @param passwordHash a PHC string; none where no password was chosen yet, or it signs in
///   elsewhere
/// @param external whether it signs in with an identity provider, which then says what it may do
/// @param secondFactor whether a code of an authenticator app is asked for
/// @param disabledAt since when it cannot be signed in to
/// @param lastInAt when somebody last signed in to it
public record Account(
    UUID id,
    String name,
    @Nullable String passwordHash,
    boolean external,
    boolean secondFactor,
    @Nullable Instant disabledAt,
    @Nullable Instant lastInAt,
    Set<Grant> grants) {

  /// Keeps the set as it is now.
  public Account {
    grants = Set.copyOf(grants);
  }

  /// As the rest of the product knows them.
  public Staff staff() {
    return new Staff(name, grants);
  }

  /// Whether it opens so much that a password is not enough.
  public boolean needsTwoFactors() {
    return staff().isOneOf(Role.TWO_FACTORS);
  }

  @Override
  public String toString() {
    return "Account[" + name + "]"; // no hash in a log
  }
}

package nl.buurtstem.kinderraad;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A class or club that takes part together. There is no row for a child anywhere, only counts.
///
/// @param poll the kinderraad poll
/// @param school name of the school or club
/// @param group name of the class or group
/// @param madeBy the account that prepared it
/// @param madeOn day on which it was prepared, in Amsterdam
/// @param consent registered before it starts
/// @param code what children type; only while it is open, and on the day after that
/// @param joined how many times a child began
/// @param sent how many sent answers
record ClassSession(
    UUID id,
    UUID poll,
    State state,
    String school,
    String group,
    String madeBy,
    LocalDate madeOn,
    Optional<Consent> consent,
    Optional<JoinCode> code,
    int joined,
    int sent) {
  static final int LONGEST_SCHOOL = 100;
  static final int LONGEST_GROUP = 40;

  /// Where it is in its short life.
  enum State {
    /// Its supervisor has a link and did not start yet.
    PREPARED,
    OPEN,
    ENDED
  }

  /// Whether another child can still send something.
  boolean hasRoom() {
    return state == State.OPEN && consent.filter(known -> sent < known.children()).isPresent();
  }

  /// What it is called in the audit log.
  String label() {
    return school + ", " + group;
  }
}

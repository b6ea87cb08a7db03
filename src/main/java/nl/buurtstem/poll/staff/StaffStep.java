package nl.buurtstem.poll.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.poll.PollState;

/// A step in a poll's life that a member of staff can take.
public enum StaffStep {
  CHECK("nakijken", PollState.CHECKED),
  SCHEDULE("inplannen", PollState.SCHEDULED),
  OPEN("openen", PollState.OPEN),
  WITHDRAW("terug", PollState.DRAFT),
  CLOSE("sluiten", PollState.CLOSED),
  PUBLISH("publiceren", PollState.PUBLISHED);

  private final String path;
  private final PollState to;

  StaffStep(String path, PollState to) {
    this.path = path;
    this.to = to;
  }

  /// Its part of the address.
  public String path() {
    return path;
  }

  /// The start of its text keys: what the button says, and what follows from it.
  public String key() {
    return "staff.step." + path;
  }

  /// Whether it can be undone or is awaited; closing and going back are neither.
  public boolean forward() {
    return this != CLOSE && this != WITHDRAW;
  }

  /// What the audit log calls it.
  String action() {
    return "poll." + path;
  }

  /// The steps that lead on from a state, the usual one first.
  static List<StaffStep> from(PollState state) {
    return Arrays.stream(values()).filter(step -> state.next().contains(step.to)).toList();
  }

  static Optional<StaffStep> read(String path) {
    return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
  }
}

package nl.buurtstem.platform.guard;

import java.time.Duration;
import java.util.Set;

/// What becomes of something that is sent.
public sealed interface Verdict {

  /// It is taken in.
  ///
  /// @param marks what is odd about it
  record Welcome(Set<Mark> marks) implements Verdict {}

  /// Very much comes from this network: first the browser does some work, or the person chooses to
  /// send without.
  record Prove(Challenge challenge) implements Verdict {}

  /// So much comes from this network that it has to wait.
  ///
  /// @param remaining until something is taken in again
  record Wait(Duration remaining) implements Verdict {}
}

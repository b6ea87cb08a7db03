package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The providers in use: one for each medium. One that leaves this machine goes before the
/// simulator.
@Singleton
public class Transports {
  private final List<Transport> all;

  /// @param there what is configured, with the simulator and the mailbox
  public Transports(List<Transport> there) {
    this.all =
        Arrays.stream(Medium.values()).flatMap(medium -> of(there, medium).stream()).toList();
  }

  /// One for each medium.
  public List<Transport> all() {
    return all;
  }

  private static Optional<Transport> of(List<Transport> there, Medium medium) {
    var real = there.stream().filter(one -> one.medium() == medium && !one.simulated()).toList();
    if (real.size() > 1) {
      throw new IllegalStateException("two providers for " + medium);
    }
    return there.stream()
        .filter(one -> one.medium() == medium)
        .min(Comparator.comparing(Transport::simulated));
  }
}

package nl.buurtstem.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.buurtstem.resident.ContactAddress;

/// A transport together with a provider that does as a test wants.
public interface Rig extends AutoCloseable {
  /// How long an answer that will come is awaited: no test fails because the machine is busy.
  Duration PATIENCE = Duration.ofMinutes(1);

  /// How long one is awaited that will not come.
  Duration HASTE = Duration.ofSeconds(2);

  /// What a provider can do.
  enum Situation {
    /// It takes the message.
    TAKES,
    /// It says that this number or address does not exist.
    KNOWS_NO_SUCH_ADDRESS,
    /// It refuses this message, without anything being wrong with the address.
    REFUSES,
    /// It has too much to do.
    IS_BUSY,
    /// It has the message, and its answer gets lost.
    LOSES_ITS_ANSWER,
    /// It has the message, and never answers.
    STAYS_SILENT,
    /// It has the message, and breaks off in the middle of its answer.
    BREAKS_OFF,
    /// Nobody is there.
    IS_AWAY
  }

  /// Those that this provider can be brought into.
  Set<Situation> situations();

  /// From now on the provider does this.
  void now(Situation situation);

  Transport transport();

  /// An address of the kind that it takes.
  ContactAddress somebody();

  /// Another one.
  ContactAddress somebodyElse();

  /// How often the provider was asked to take a message.
  int asked();

  /// The texts that the provider has by now.
  List<String> has();

  /// What must not be in any log: secrets.
  List<String> secrets();

  @Override
  void close();
}

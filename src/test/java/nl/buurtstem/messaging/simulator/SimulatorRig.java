package nl.buurtstem.messaging.simulator;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.Rig;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;

/// The simulator of the running application. It is what it is: a provider that works, and numbers
/// that do not exist.
public final class SimulatorRig implements Rig {
  private final Simulator simulator = TestServer.shared().bean(Simulator.class);
  private final Transport simulated = TestServer.shared().bean(SimulatedTransport.class);
  private final AtomicInteger asked = new AtomicInteger();
  private final PhoneNumber fresh = Numbers.fresh();
  private final PhoneNumber other = Numbers.fresh();
  private PhoneNumber somebody = fresh;

  @Override
  public Set<Situation> situations() {
    return Set.of(Situation.TAKES, Situation.KNOWS_NO_SUCH_ADDRESS);
  }

  @Override
  public void now(Situation situation) {
    somebody =
        situation == Situation.KNOWS_NO_SUCH_ADDRESS ? new PhoneNumber("+31600000001") : fresh;
  }

  @Override
  public Transport transport() {
    return new Counted();
  }

  @Override
  public ContactAddress somebody() {
    return somebody;
  }

  @Override
  public ContactAddress somebodyElse() {
    return other;
  }

  @Override
  public int asked() {
    return asked.get();
  }

  @Override
  public List<String> has() {
    return simulator.to(somebody).stream().map(SimulatedText::text).toList();
  }

  @Override
  public List<String> secrets() {
    return List.of(other.value());
  }

  @Override
  public void close() {
    // it is the shared one
  }

  private final class Counted implements Transport {
    @Override
    public Medium medium() {
      return simulated.medium();
    }

    @Override
    public SendOutcome send(Outgoing message) {
      var outcome = simulated.send(message);
      if (!outcome.equals(new SendOutcome.Refused("EXPIRED", false))) {
        asked.incrementAndGet();
      }
      return outcome;
    }

    @Override
    public Lookup find(Outgoing message) {
      return simulated.find(message);
    }
  }
}

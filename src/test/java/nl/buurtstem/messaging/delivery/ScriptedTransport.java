package nl.buurtstem.messaging.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;

/// A provider of which a test says what it answers, and which remembers what it was asked. What it
/// does with other tests' messages is to take them.
public final class ScriptedTransport implements Transport {
  private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  private final List<Outgoing> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Outgoing, SendOutcome>> answers = new ConcurrentHashMap<>();
  private final Map<String, Function<Outgoing, Lookup>> lookups = new ConcurrentHashMap<>();

  /// What it answers to messages to this number.
  public void answer(String number, Function<Outgoing, SendOutcome> answer) {
    answers.put(number, answer);
  }

  /// What it finds of messages to this number.
  public void lookup(String number, Function<Outgoing, Lookup> lookup) {
    lookups.put(number, lookup);
  }

  public static SendOutcome accepted(Outgoing message) {
    return new SendOutcome.Accepted("test-" + message.id() + "-" + UUID.randomUUID());
  }

  public List<Outgoing> sent(String number) {
    return sent.stream().filter(one -> one.to().value().equals(number)).toList();
  }

  public List<Outgoing> asked(String number) {
    return asked.stream().filter(one -> one.to().value().equals(number)).toList();
  }

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  /// So that no test waits for the pace.
  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    sent.add(message);
    return answers.getOrDefault(message.to().value(), ScriptedTransport::accepted).apply(message);
  }

  @Override
  public Lookup find(Outgoing message) {
    asked.add(message);
    return lookups.getOrDefault(message.to().value(), _ -> new Lookup.NotFound()).apply(message);
  }
}

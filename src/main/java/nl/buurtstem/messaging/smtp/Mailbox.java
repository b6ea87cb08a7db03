package nl.buurtstem.messaging.smtp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.delivery.Deliveries;

/// Where e-mail stays while there is no mail server: the latest ones, in memory only, so that
/// whoever tries the service out can read them and nothing of them is kept.
@Singleton
class Mailbox implements Transport {
  private static final int MOST = 200;
  private static final String PREFIX = "postbus-";

  private final Function<Outgoing, Optional<String>> stopping;
  private final Consumer<DeliveryReport> reports;
  private final Clock clock;
  private final Deque<Kept> mails = new ArrayDeque<>();

  @Inject
  Mailbox(OneClick oneClick, Deliveries deliveries, Clock clock) {
    this(oneClick::address, deliveries::report, clock);
  }

  /// @param stopping where the reader stops mail of the message's kind
  /// @param reports who hears that a mail arrived: here it always does
  Mailbox(
      Function<Outgoing, Optional<String>> stopping,
      Consumer<DeliveryReport> reports,
      Clock clock) {
    this.stopping = stopping;
    this.reports = reports;
    this.clock = clock;
  }

  /// A mail that stayed here.
  ///
  /// @param to masked
  /// @param stop where mail of its kind is stopped
  record Kept(
      UUID id,
      Instant at,
      String to,
      String language,
      Optional<String> subject,
      String text,
      Optional<String> stop) {
    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  @Override
  public Medium medium() {
    return Medium.EMAIL;
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    var now = clock.instant();
    if (!now.isBefore(message.notAfter())) {
      return new SendOutcome.Refused("EXPIRED", false);
    }
    keep(message, now);
    var providerId = PREFIX + message.id();
    reports.accept(
        new DeliveryReport(
            providerId,
            DeliveryState.DELIVERED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return new SendOutcome.Accepted(providerId);
  }

  private synchronized void keep(Outgoing message, Instant now) {
    if (mails.size() == MOST) {
      mails.removeLast();
    }
    mails.addFirst(
        new Kept(
            message.id(),
            now,
            message.to().masked(),
            message.language(),
            message.subject(),
            message.text(),
            stopping.apply(message)));
  }

  @Override
  public synchronized Lookup find(Outgoing message) {
    return mails.stream().anyMatch(mail -> mail.id().equals(message.id()))
        ? new Lookup.Found(PREFIX + message.id())
        : new Lookup.Unclear("the latest only are kept");
  }

  /// The mails, the latest first.
  synchronized List<Kept> all() {
    return List.copyOf(mails);
  }
}

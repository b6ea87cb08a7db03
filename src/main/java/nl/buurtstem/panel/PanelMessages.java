package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.NewBatch;
import nl.buurtstem.messaging.batch.Planned;
import nl.buurtstem.messaging.batch.Quote;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;

/// Invitations and reminders, in each member's language, and what they would cost.
@Singleton
public class PanelMessages {
  /// As long as every code: for a quote.
  private static final Code SAMPLE = new Code(Code.LETTERS.of("", new byte[16]));

  private static final String INVITE = "panel-invite ";
  private static final String REMIND = "panel-remind ";
  private static final int ID_LENGTH = 36;

  private final Outbox outbox;
  private final Batches batches;
  private final Contacts contacts;
  private final PanelTexts texts;
  private final List<Transport> transports;
  private final Clock clock;

  PanelMessages(
      Outbox outbox,
      Batches batches,
      Contacts contacts,
      PanelTexts texts,
      List<Transport> transports,
      Clock clock) {
    this.outbox = outbox;
    this.batches = batches;
    this.contacts = contacts;
    this.texts = texts;
    this.transports = transports;
    this.clock = clock;
  }

  /// What text messages to these members would cost; e-mail costs nothing.
  public Quote quote(MatterCard poll, List<Member> members, Sending.Kind kind) {
    var people = new HashMap<To, Long>();
    members.stream()
        .filter(member -> member.channel() == Channel.SMS)
        .forEach(member ->
            people.merge(new To(member.profile().language(), country(member)), 1L, Long::sum));
    return batches.quote(
        people.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry ->
                new Planned(
                    entry.getKey().language(),
                    entry.getKey().country(),
                    entry.getValue(),
                    List.of(
                        said(Medium.SMS, poll, entry.getKey().language(), SAMPLE, kind).text())))
            .toList());
  }

  private record To(String language, String country) implements Comparable<To> {
    @Override
    public int compareTo(To other) {
      int byLanguage = language.compareTo(other.language);
      return byLanguage == 0 ? country.compareTo(other.country) : byLanguage;
    }
  }

  /// The invitation that a message with this key reminds of.
  static Optional<UUID> reminded(String key) {
    return key.startsWith(REMIND) ? Optional.of(id(key, REMIND)) : Optional.empty();
  }

  /// The invitation that a message with this key is or reminds of.
  static Optional<UUID> about(String key) {
    return key.startsWith(INVITE) ? Optional.of(id(key, INVITE)) : reminded(key);
  }

  private static UUID id(String key, String before) {
    return UUID.fromString(key.substring(before.length(), before.length() + ID_LENGTH));
  }

  /// Made-up members are only ever written to where nothing leaves the machine.
  boolean mayReach(PanelDraw draw) {
    return !draw.simulated() || transports.stream().allMatch(Transport::simulated);
  }

  UUID open(String name, long limitCents, Staff staff) {
    var shortened = name.length() > 200 ? name.substring(0, 200) : name;
    return batches.open(new NewBatch(shortened, limitCents, staff.name()));
  }

  UUID invite(MatterCard poll, Member member, Code code, UUID invitation, UUID batch) {
    return put(poll, member, code, INVITE + invitation, batch, Sending.Kind.INVITE);
  }

  UUID remind(MatterCard poll, Member member, Invitation invitation, UUID batch) {
    var key = REMIND + invitation.id() + " " + batch;
    return put(poll, member, invitation.code(), key, batch, Sending.Kind.REMIND);
  }

  private UUID put(
      MatterCard poll, Member member, Code code, String key, UUID batch, Sending.Kind kind) {
    var medium = member.channel() == Channel.EMAIL ? Medium.EMAIL : Medium.SMS;
    var language = member.profile().language();
    var said = said(medium, poll, language, code, kind);
    var now = clock.instant();
    return outbox.put(
        new NewMessage(
            key,
            member.contact().orElseThrow(),
            medium,
            Purpose.PANEL,
            language,
            Optional.of(said.subject()).filter(subject -> !subject.isEmpty()),
            said.text(),
            Optional.of(batch),
            now,
            end(poll)));
  }

  /// The evening of the last day.
  private static Instant end(MatterCard poll) {
    return poll.closes().atTime(LocalTime.of(20, 0)).atZone(Zones.AMSTERDAM).toInstant();
  }

  private PanelTexts.Said said(
      Medium medium, MatterCard poll, String language, Code code, Sending.Kind kind) {
    var words = texts.words(language);
    var name = kind == Sending.Kind.INVITE ? "invite" : "remind";
    return texts.of(
        medium,
        name,
        language,
        Map.of(
            "title",
            poll.title(language).text(),
            "date",
            words.date(poll.closes()),
            "link",
            texts.url("/p/" + code.characters()),
            "code",
            code.characters(),
            "own",
            texts.url("/" + language + "/panel/mijn")));
  }

  private String country(Member member) {
    return member
        .contact()
        .flatMap(contacts::open)
        .map((ContactAddress address) ->
            switch (address) {
              case PhoneNumber number -> number.country();
              case EmailAddress _ -> "";
            })
        .orElse("");
  }
}

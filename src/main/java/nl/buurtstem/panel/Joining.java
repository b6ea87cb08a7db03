package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;

/// How somebody becomes a member: by the form, and then by saying so once more on the channel that
/// was given (double opt-in). Whoever looks at the form cannot tell whether an address is known:
/// the same happens, and what is sent goes to the address alone. An address gets at most
/// [#MOST_A_DAY] such messages a day, whoever asks for them.
@Singleton
public class Joining {
  /// How long a member-to-be has to confirm.
  static final Duration TO_CONFIRM = Duration.ofDays(7);

  /// How long a link to one's own page works.
  static final Duration OWN_PAGE = Duration.ofDays(2);

  /// How long a link to say that one stays works.
  private static final Duration TO_STAY = Duration.ofDays(30);

  /// Which text people say yes to: changes with `panel.consent`.
  static final String WORDING = "panel 2026-11-21";

  private static final int MOST_A_DAY = 2;
  private static final Duration TO_ARRIVE = Duration.ofHours(6);

  private final MemberStore members;
  private final Contacts contacts;
  private final Consents consents;
  private final Outbox outbox;
  private final Links links;
  private final AskedStore asked;
  private final PanelTexts texts;
  private final Clock clock;

  Joining(
      MemberStore members,
      Contacts contacts,
      Consents consents,
      Outbox outbox,
      Links links,
      AskedStore asked,
      PanelTexts texts,
      Clock clock) {
    this.members = members;
    this.contacts = contacts;
    this.consents = consents;
    this.outbox = outbox;
    this.links = links;
    this.asked = asked;
    this.texts = texts;
    this.clock = clock;
  }

  /// Somebody filled in the form. A member is sent the link to their own page instead, and keeps
  /// the profile they have: who has the number of another cannot change what is known of them.
  @Transactional
  public void signUp(ContactAddress address, Profile profile, ConsentSource source) {
    var contact = contacts.remember(address);
    contacts.lock(contact);
    var known = members.lock(contact);
    if (known.isPresent() && known.get().state() != MemberState.WAITING) {
      send(known.get(), contact, address, "own", OWN_PAGE);
      return;
    }
    var id = known.map(Member::id).orElseGet(UUID::randomUUID);
    if (known.isPresent()) {
      members.change(id, profile);
    } else {
      members.insert(id, contact, channel(address), profile, source);
    }
    members.find(id).ifPresent(member -> send(member, contact, address, "confirm", TO_CONFIRM));
  }

  /// Somebody asks for the link to their own page. Who still has to confirm gets the link to do so
  /// anew; nothing is sent to who is no member.
  @Transactional
  public void askForOwnPage(ContactAddress address) {
    var contact = contacts.find(address);
    if (contact.isPresent()) {
      contacts.lock(contact.get());
      members
          .lock(contact.get())
          .ifPresent(member -> {
            if (member.state() == MemberState.WAITING) {
              send(member, contact.get(), address, "confirm", TO_CONFIRM);
            } else {
              send(member, contact.get(), address, "own", OWN_PAGE);
            }
          });
    }
  }

  /// They say yes on the channel that was given. Saying it again changes nothing.
  ///
  /// @param source by which they said it
  @Transactional
  public void confirm(Member member, ConsentSource source) {
    var contact = member.contact().orElseThrow();
    contacts.lock(contact);
    if (members.confirm(member.id())) {
      consents.give(contact, Purpose.PANEL, source, WORDING, member.profile().language());
    }
  }

  /// Asks a member who was not heard of for long whether they stay: to save what is on their own
  /// page is to say yes. Within the caller's transaction.
  void askToStay(Member member) {
    var contact = member.contact().orElseThrow();
    var address = contacts.open(contact);
    if (address.isPresent()) {
      put(member, contact, address.get(), "stay", Purpose.PANEL, TO_STAY);
    }
    members.asked(member);
  }

  /// The member-to-be with this contact who still has to confirm.
  @Transactional
  public Optional<Member> waiting(ContactId contact) {
    return members.lock(contact).filter(member -> member.state() == MemberState.WAITING);
  }

  private void send(
      Member member, ContactId contact, ContactAddress address, String name, Duration valid) {
    int before = asked.today(contact);
    if (before >= MOST_A_DAY) {
      return;
    }
    asked.note(contact);
    put(member, contact, address, name, Purpose.REPLY, valid);
  }

  private void put(
      Member member,
      ContactId contact,
      ContactAddress address,
      String name,
      Purpose purpose,
      Duration valid) {
    var medium = medium(address);
    var language = member.profile().language();
    var link = texts.url(links.make(member.id(), valid).path());
    var said = texts.of(medium, name, language, Map.of("link", link));
    var now = clock.instant();
    outbox.put(
        new NewMessage(
            "panel-ask " + UUID.randomUUID(),
            contact,
            medium,
            purpose,
            language,
            Optional.of(said.subject()).filter(subject -> !subject.isEmpty()),
            said.text(),
            Optional.empty(),
            now,
            now.plus(purpose == Purpose.REPLY ? TO_ARRIVE : valid)));
  }

  private static Channel channel(ContactAddress address) {
    return switch (address) {
      case PhoneNumber _ -> Channel.SMS;
      case EmailAddress _ -> Channel.EMAIL;
    };
  }

  private static Medium medium(ContactAddress address) {
    return switch (address) {
      case PhoneNumber _ -> Medium.SMS;
      case EmailAddress _ -> Medium.EMAIL;
    };
  }
}

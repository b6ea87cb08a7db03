package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Purpose;
import nl.buurtstem.resident.StopListener;

/// What members do on their own page: see and change what is known, pause, and leave.
@Singleton
public class Memberships implements StopListener {
  private static final Purpose[] OTHERS = {Purpose.NEWS, Purpose.BALLOT, Purpose.INITIATIVE};

  private final MemberStore members;
  private final Contacts contacts;
  private final Consents consents;

  Memberships(MemberStore members, Contacts contacts, Consents consents) {
    this.members = members;
    this.contacts = contacts;
    this.consents = consents;
  }

  /// The member with this id.
  @Transactional(readOnly = true)
  public Optional<Member> find(UUID id) {
    return members.find(id);
  }

  /// Where a member is reached, as they may recognise it.
  @Transactional(readOnly = true)
  public Optional<String> masked(Member member) {
    return member.contact().flatMap(contacts::open).map(ContactAddress::masked);
  }

  /// Changes what is known of a member.
  @Transactional
  public void change(Member member, Profile profile) {
    members.change(member.id(), profile);
  }

  /// No invitations until [#resume].
  @Transactional
  public void pause(Member member) {
    members.move(member.id(), MemberState.ACTIVE, MemberState.PAUSED);
  }

  /// Invitations again, for whoever paused or said no to them by mail.
  @Transactional
  public void resume(Member member) {
    members.move(member.id(), MemberState.PAUSED, MemberState.ACTIVE);
    if (member.state() == MemberState.STOPPED && mayReturn(member)) {
      var contact = member.contact().orElseThrow();
      contacts.lock(contact);
      if (members.move(member.id(), MemberState.STOPPED, MemberState.ACTIVE)) {
        consents.give(
            contact,
            Purpose.PANEL,
            ConsentSource.WEB,
            Joining.WORDING,
            member.profile().language());
      }
    }
  }

  /// Whether somebody who gets no invitations can have them again here; not after STOP, which only
  /// START undoes.
  @Transactional(readOnly = true)
  public boolean mayReturn(Member member) {
    return member.contact().filter(contact -> !consents.stopped(contact)).isPresent();
  }

  /// Leaves: the consent is withdrawn, the profile is gone, and so is the address, unless the
  /// person agreed to something else with it.
  ///
  /// @param source by which they said so
  @Transactional
  public void leave(Member member, ConsentSource source) {
    remove(member, MemberStore.Reason.LEFT, source);
  }

  /// Somebody says STOP: no invitation any more. Their profile goes after some weeks, unless they
  /// say START.
  @Override
  public void stopped(ContactId contact) {
    members
        .lock(contact)
        .ifPresent(member -> {
          if (member.state() == MemberState.WAITING) {
            members.forget(member);
          } else {
            members.move(member.id(), member.state(), MemberState.STOPPED);
          }
        });
  }

  /// They say START: a member again at once, if they had not said no to invitations themselves. The
  /// proof is the entry of their START behind that of their consent.
  @Override
  public void resumed(ContactId contact) {
    members.lock(contact).ifPresent(this::again);
  }

  /// A member again whose consent holds.
  void again(Member member) {
    if (member.contact().filter(it -> consents.allows(it, Purpose.PANEL)).isPresent()) {
      members.move(member.id(), MemberState.STOPPED, MemberState.ACTIVE);
    }
  }

  /// They say no to invitations, such as by the one click of their mail programme: the same.
  @Override
  public void withdrawn(ContactId contact, Purpose purpose) {
    if (purpose == Purpose.PANEL) {
      stopped(contact);
    }
  }

  void remove(Member member, MemberStore.Reason reason, ConsentSource source) {
    member.contact().ifPresent(contacts::lock);
    var now = members.lock(member.id());
    if (now.isEmpty()) {
      return;
    }
    if (now.get().state() == MemberState.WAITING) {
      members.forget(now.get());
    } else {
      members.remove(now.get(), reason);
    }
    now.get()
        .contact()
        .ifPresent(contact -> {
          consents.withdraw(contact, Purpose.PANEL, source);
          eraseUnlessUsed(contact);
        });
  }

  private void eraseUnlessUsed(ContactId contact) {
    for (var purpose : OTHERS) {
      if (consents.allows(contact, purpose)) {
        return;
      }
    }
    contacts.erase(contact);
  }
}

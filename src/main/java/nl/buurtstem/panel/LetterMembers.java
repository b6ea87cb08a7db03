package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.letter.Letters;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.resident.ConsentSource;

/// Members who are reached by letter. They said yes on paper, and staff write them down: a form on
/// the web cannot know whose address it is. Staff find them again by what is in their address, to
/// erase them; nobody sees a list.
@Singleton
public class LetterMembers {
  /// So few letters and digits find too many people.
  public static final int SHORTEST_SEARCH = 4;

  private static final int MOST_FOUND = 20;
  private static final String ABOUT = "panel";

  private final LetterMemberStore store;
  private final MemberStore members;
  private final Memberships memberships;
  private final Letters letters;
  private final AuditLog audit;
  private final Settings settings;

  LetterMembers(
      LetterMemberStore store,
      MemberStore members,
      Memberships memberships,
      Letters letters,
      AuditLog audit,
      Settings settings) {
    this.store = store;
    this.members = members;
    this.memberships = memberships;
    this.letters = letters;
    this.audit = audit;
    this.settings = settings;
  }

  /// Somebody who was found.
  public record Found(UUID member, PostalAddress address) {}

  /// Adds somebody who said yes on paper; who is there already gets this profile. In a
  /// demonstration they are made up.
  ///
  /// @param source [ConsentSource#LETTER] or [ConsentSource#EVENT]
  /// @param paper where the paper with their yes is kept, for the audit log
  @Transactional
  public void add(
      PostalAddress address, Profile profile, ConsentSource source, String paper, Staff staff) {
    var known = store.find(address);
    if (known.isPresent()) {
      members.change(known.get(), profile);
    } else {
      store.insert(UUID.randomUUID(), address, profile, source, settings.demo());
    }
    audit.record(staff, "panel.letter_joined", ABOUT, paper);
  }

  /// The first character of an address that cannot be printed.
  public Optional<String> missing(PostalAddress address) {
    return address.lines().stream()
        .flatMap(line -> letters.missingInAddress(line).stream())
        .findFirst();
  }

  /// How many there are.
  @Transactional(readOnly = true)
  public int count() {
    return store.count(settings.demo());
  }

  /// Those with this in their address; none for less than [#SHORTEST_SEARCH] letters and digits.
  /// That somebody looked is in the audit log.
  ///
  /// @param wijken keys of those in which they may look
  @Transactional
  public List<Found> search(String typed, Set<String> wijken, Staff staff) {
    var wanted = PostalAddress.plain(typed);
    if (wanted.length() < SHORTEST_SEARCH) {
      return List.of();
    }
    var found =
        store.all().stream()
            .filter(each -> wijken.contains(each.wijk()))
            .filter(each -> each.address().plain().contains(wanted))
            .limit(MOST_FOUND)
            .map(each -> new Found(each.id(), each.address()))
            .toList();
    audit.record(staff, "panel.letter_searched", ABOUT, Integer.toString(found.size()));
    return found;
  }

  /// They leave: profile and address are gone.
  ///
  /// @param wijken keys of those in which staff may do this
  /// @return whether there was somebody
  @Transactional
  public boolean remove(UUID id, Set<String> wijken, Staff staff) {
    var member =
        members
            .find(id)
            .filter(it -> it.channel() == Channel.LETTER)
            .filter(it -> wijken.contains(it.profile().wijk()));
    member.ifPresent(known -> {
      memberships.leave(known, ConsentSource.STAFF);
      audit.record(staff, "panel.letter_left", ABOUT, "");
    });
    return member.isPresent();
  }
}

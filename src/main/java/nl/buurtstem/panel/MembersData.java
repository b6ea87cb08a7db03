package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.request.PersonalData;

/// What the panel holds of a person, for whoever asks to see it or to have it erased. Whoever is
/// reached by letter has no number or e-mail address: staff find and erase them among the members
/// by letter.
@Singleton
class MembersData implements PersonalData {
  private final MemberStore members;
  private final Memberships memberships;
  private final AreaService areas;
  private final Languages languages;
  private final Words words;

  MembersData(
      MemberStore members,
      Memberships memberships,
      AreaService areas,
      Languages languages,
      Messages messages) {
    this.members = members;
    this.memberships = memberships;
    this.areas = areas;
    this.languages = languages;
    this.words = messages.in(languages.dutch());
  }

  @Override
  public String name() {
    return "panel";
  }

  @Override
  public List<String> about(ContactId contact) {
    return members.find(contact).stream().map(this::about).toList();
  }

  @Override
  public int erase(ContactId contact) {
    var member = members.find(contact);
    member.ifPresent(known -> memberships.leave(known, ConsentSource.STAFF));
    return member.isPresent() ? 1 : 0;
  }

  private String about(Member member) {
    var profile = member.profile();
    var place = profile.buurt().orElse(profile.wijk());
    return words.get(
        member.state() == MemberState.WAITING
            ? "staff.request.held.panel_waiting"
            : "staff.request.held.panel",
        "wijk",
        areas.find(place).map(Area::name).orElse(place),
        "years",
        profile.band().code(),
        "language",
        languages.find(profile.language()).map(it -> it.ownName()).orElse(profile.language()));
  }
}

package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.request.PersonalData;
import nl.buurtstem.resident.request.Reach;

/// What the panel holds of somebody who asks for it.
@Singleton
class PanelData implements PersonalData {
  private final MemberStore members;
  private final Memberships memberships;
  private final Contacts contacts;
  private final AreaService areas;

  PanelData(MemberStore members, Memberships memberships, Contacts contacts, AreaService areas) {
    this.members = members;
    this.memberships = memberships;
    this.contacts = contacts;
    this.areas = areas;
  }

  @Override
  public String name() {
    return "panel";
  }

  @Override
  public List<String> about(Reach reach) {
    return member(reach)
        .map(member -> {
          var profile = member.profile();
          return List.of(
              "Buurtpanel: lid sinds "
                  + member.joinedOn().map(Object::toString).orElse("(nog niet bevestigd)"),
              "Geboren in " + profile.band().code(),
              "Woont in " + name(profile.buurt().orElse(profile.wijk())),
              "Taal: " + profile.language());
        })
        .orElse(List.of());
  }

  @Override
  public int erase(Reach reach) {
    var member = member(reach);
    member.ifPresent(
        found -> memberships.remove(found, MemberStore.Reason.LEFT, ConsentSource.STAFF));
    return member.isPresent() ? 1 : 0;
  }

  private Optional<Member> member(Reach reach) {
    return address(reach).flatMap(contacts::find).flatMap(members::lock);
  }

  private static Optional<ContactAddress> address(Reach reach) {
    return switch (reach.kind()) {
      case PHONE -> PhoneNumber.read(reach.address()).map(ContactAddress.class::cast);
      case EMAIL -> EmailAddress.read(reach.address()).map(ContactAddress.class::cast);
    };
  }

  private String name(String area) {
    return areas.find(area).map(Area::name).orElse(area);
  }
}

package nl.buurtstem.access.manage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.GrantAreas;
import nl.buurtstem.access.Role;
import nl.buurtstem.platform.Words;

/// Says roles and their areas in words.
@Singleton
final class GrantWords {
  private final List<GrantAreas> areas;

  GrantWords(List<GrantAreas> areas) {
    this.areas = areas;
  }

  /// A role with its area.
  String of(Words words, Grant grant) {
    var role = words.get(grant.role().key());
    return grant.unlimited()
        ? role
        : words.get(
            "staff.accounts.in_area",
            "role",
            role,
            "area",
            names().getOrDefault(grant.area(), grant.area()));
  }

  List<AccountPage.Held> held(Words words, Collection<Grant> grants) {
    return grants.stream()
        .sorted()
        .map(grant -> new AccountPage.Held(grant.toString(), of(words, grant)))
        .toList();
  }

  List<AccountPage.Choice> roles(Words words) {
    return Arrays.stream(Role.values())
        .map(role -> new AccountPage.Choice(role.name(), words.get(role.key())))
        .toList();
  }

  /// Everywhere, and each area.
  List<AccountPage.Choice> areas(Words words) {
    var choices = new ArrayList<AccountPage.Choice>();
    choices.add(new AccountPage.Choice(Grant.EVERYWHERE, words.get("staff.accounts.everywhere")));
    names().forEach((key, name) -> choices.add(new AccountPage.Choice(key, name)));
    return choices;
  }

  /// Whether this is an area that a role can be for.
  boolean known(String area) {
    return area.equals(Grant.EVERYWHERE) || names().containsKey(area);
  }

  private Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    areas.forEach(some -> names.putAll(some.names()));
    return names;
  }
}

package nl.buurtstem.access.oidc;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtstem.access.Grant;

/// What each group of the provider may do here.
record OidcRoles(Map<String, Set<Grant>> byGroup) {
  private static final Pattern ENTRY = Pattern.compile("[;\\n]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// Reads the setting.
  ///
  /// @throws IllegalStateException when it is wrong; the message says where
  static OidcRoles read(String setting) {
    var byGroup = new HashMap<String, Set<Grant>>();
    for (var entry : ENTRY.splitAsStream(setting).filter(text -> !text.isBlank()).toList()) {
      // A group's name may have an equals sign in it; a role has none.
      int at = entry.lastIndexOf('=');
      if (at < 1) {
        throw new IllegalStateException("BUURTSTEM_OIDC_ROLES: no = in: " + entry.strip());
      }
      var grants = byGroup.computeIfAbsent(entry.substring(0, at).strip(), _ -> new HashSet<>());
      for (var text : SPACE.split(entry.substring(at + 1).strip(), 0)) {
        grants.add(
            Grant.read(text)
                .orElseThrow(() ->
                    new IllegalStateException("BUURTSTEM_OIDC_ROLES: no such role: " + text)));
      }
    }
    return new OidcRoles(Map.copyOf(byGroup));
  }

  /// What somebody in these groups may do.
  Set<Grant> of(Collection<String> groups) {
    var grants = new HashSet<Grant>();
    groups.forEach(group -> grants.addAll(byGroup.getOrDefault(group, Set.of())));
    return grants;
  }

  /// The texts of a claim, which may be one text, a list of them, or lie within an object.
  ///
  /// @param claims of a token
  /// @param path names with dots between
  static List<String> texts(Map<String, Object> claims, String path) {
    var whole = claims.get(path);
    int dot = path.indexOf('.');
    if (whole == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
      var named = new HashMap<String, Object>();
      inner.forEach((name, value) -> named.put(String.valueOf(name), value));
      return texts(named, path.substring(dot + 1));
    }
    return switch (whole) {
      case String text -> List.of(text);
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      case null -> List.of();
      default -> List.of();
    };
  }
}

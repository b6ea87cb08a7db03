package nl.buurtstem.area;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An area.
///
/// @param key its name in data and addresses, such as `beijum` or `beijum_west`
/// @param name its name for people
/// @param kind what it is
/// @param parent key of the area it lies in; none for the municipality
/// @param codes its own codes; empty where it is a group of areas that have them
public record Area(
    String key, String name, AreaKind kind, Optional<String> parent, List<CbsCode> codes) {
  private static final Pattern NUMBERED = Pattern.compile(".*_\\d+");

  /// Whether people know it by a name of its own. A buurt of which we know only the code has a key
  /// that ends with the number in that code; residents are not asked to choose it.
  public boolean hasOwnName() {
    return !NUMBERED.matcher(key).matches();
  }
}

package nl.buurtstem.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A role that somebody was given, everywhere or for one area and all that lies in it.
///
/// @param area key of the area; [#EVERYWHERE] where it is not limited
public record Grant(Role role, String area) implements Comparable<Grant> {
  /// Stands for no limit.
  public static final String EVERYWHERE = "";

  private static final Pattern AREA = Pattern.compile("[a-z0-9_]{1,60}");

  /// @throws IllegalArgumentException when it is no area's key, or the role cannot be limited
  public Grant {
    if (!area.equals(EVERYWHERE) && !(role.canBeLimited() && AREA.matcher(area).matches())) {
      throw new IllegalArgumentException(role + " cannot be given for this area");
    }
  }

  /// The role without a limit.
  public static Grant everywhere(Role role) {
    return new Grant(role, EVERYWHERE);
  }

  /// Reads what [#toString] writes.
  public static Optional<Grant> read(String text) {
    int at = text.indexOf('@');
    var name = at < 0 ? text : text.substring(0, at);
    var area = at < 0 ? EVERYWHERE : text.substring(at + 1);
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .filter(role -> at < 0 || (role.canBeLimited() && AREA.matcher(area).matches()))
        .map(role -> new Grant(role, area))
        .findFirst();
  }

  /// Whether it holds everywhere.
  public boolean unlimited() {
    return area.equals(EVERYWHERE);
  }

  @Override
  public int compareTo(Grant other) {
    int byRole = role.compareTo(other.role);
    return byRole == 0 ? area.compareTo(other.area) : byRole;
  }

  /// The role, and the area after an `@`: `EDITOR@beijum`.
  @Override
  public String toString() {
    return unlimited() ? role.name() : role + "@" + area;
  }
}

package nl.buurtstem.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Frame;

/// What the layout of every staff page needs.
///
/// @param frame what every page needs
/// @param staff who reads it
/// @param sections the words in the rail that they may see
public record StaffFrame(Frame frame, Staff staff, List<StaffSection> sections) {

  /// A text of the product: see [nl.buurtstem.platform.Words#get].
  public String t(String key, Object... nameThenValue) {
    return frame.t(key, nameThenValue);
  }

  /// The value of the hidden field `_csrf` that every form carries.
  public String csrf() {
    return frame.csrf();
  }

  /// The words of the rail by their address, from top to bottom.
  public Map<String, String> rail() {
    var rail = new LinkedHashMap<String, String>();
    sections.forEach(section -> rail.put(section.path(), t(section.key())));
    return rail;
  }
}

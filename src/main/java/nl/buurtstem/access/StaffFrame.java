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
/// @param section path of the first page of the section that this page belongs to, where its own
///   address does not begin with it; empty otherwise
public record StaffFrame(Frame frame, Staff staff, List<StaffSection> sections, String section) {

  /// A text of the product: see [nl.buurtstem.platform.Words#get].
  public String t(String key, Object... nameThenValue) {
    return frame.t(key, nameThenValue);
  }

  /// The value of the hidden field `_csrf` that every form carries.
  public String csrf() {
    return frame.csrf();
  }

  /// The same for a page of a section whose pages have other addresses.
  ///
  /// @param path of the section's first page
  public StaffFrame within(String path) {
    return new StaffFrame(frame, staff, sections, path);
  }

  /// The words of the rail by their address, from top to bottom.
  public Map<String, String> rail() {
    var rail = new LinkedHashMap<String, String>();
    sections.forEach(section -> rail.put(section.path(), t(section.key())));
    return rail;
  }
}

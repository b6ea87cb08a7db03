package nl.buurtstem.poll.staff;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// A poll as residents will see it, in each of its languages, at the size of a phone.
public record StaffPreviewPage(StaffFrame staff, String title, String back, List<Phone> phones) {

  /// One phone.
  ///
  /// @param name of the language in itself
  /// @param address of what is on its screen
  public record Phone(String name, String code, String dir, boolean reviewed, String address) {}
}

package nl.buurtstem.kinderraad;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// The kinderraad polls that a member of staff looks after.
public record KinderraadPage(StaffFrame staff, List<Line> polls) {

  /// A poll and how many of its classes are at it now.
  public record Line(String title, String url, String state, int sessions, int open) {}
}

package nl.buurtstem.access;

import java.util.List;

/// The latest lines of the audit log.
public record AuditPage(StaffFrame staff, int most, List<Line> lines) {

  /// A line, in words.
  public record Line(String at, String who, String what, String subject, String why) {}
}

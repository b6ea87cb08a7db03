package nl.buurtstem.poll.text;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// The questions of a poll to which people can write.
///
/// @param poll its title
/// @param back address of the poll's own page
public record OpenAnswersPage(StaffFrame staff, String poll, String back, List<Line> lines) {

  /// A question.
  ///
  /// @param href where its texts are read
  /// @param waiting how many nobody has read yet
  public record Line(String title, String href, long waiting, long reviewed) {}
}

package nl.buurtstem.messaging.smtp;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What the page with the mails of a demonstration shows.
///
/// @param lines the latest first
public record MailboxPage(StaffFrame staff, List<Line> lines) {

  /// One mail.
  ///
  /// @param at when, in words
  /// @param to masked
  /// @param language of the text
  /// @param dir its direction
  /// @param stop the address in its header that stops mail of its kind
  public record Line(
      String at,
      String to,
      String subject,
      String language,
      String dir,
      List<Part> parts,
      Optional<String> stop) {}

  /// A piece of its text.
  ///
  /// @param link whether it is an address of this service
  public record Part(String text, boolean link) {}
}

package nl.buurtstem.participation.code;

import java.util.Optional;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.platform.Frame;

/// Where a code is typed, or what became of it.
///
/// @param heading what it is about
/// @param text what the reader can do
/// @param matter the title of what the code is for, where it is known
/// @param contact whom to turn to, where that helps
/// @param form whether a code can be typed here
/// @param typed what was typed
/// @param fault what is wrong with it
/// @param next one thing to do besides
public record CodePage(
    Frame frame,
    String heading,
    String text,
    Optional<MatterCard.Said> matter,
    Optional<MatterCard.Said> contact,
    boolean form,
    String typed,
    Optional<String> fault,
    Optional<Link> next) {

  /// A link in words.
  public record Link(String text, String url) {}
}

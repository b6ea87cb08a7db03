package nl.buurtstem.resident.request;

import java.util.Optional;

/// What a resident can do about one thing they took part in, or why nobody can.
///
/// @param title of that thing
/// @param language in which the title is
/// @param link where they do it themselves, with the code they got; empty where nobody can find
///   what is theirs
/// @param why where nobody can: the reason, in the reader's language
public record OwnWay(String title, String language, Optional<String> link, String why) {

  /// They can do it themselves.
  public static OwnWay now(String title, String language, String link) {
    return new OwnWay(title, language, Optional.of(link), "");
  }

  /// Nobody can.
  public static OwnWay never(String title, String language, String why) {
    return new OwnWay(title, language, Optional.empty(), why);
  }
}

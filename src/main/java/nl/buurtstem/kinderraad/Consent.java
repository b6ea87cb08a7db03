package nl.buurtstem.kinderraad;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// That a school or club holds consent for the children of one session. It has no name of a child,
/// and nothing of it is joined to an answer.
///
/// @param kind how the parents were asked
/// @param by who registers it for the school: a name or a function
/// @param children for how many children there is consent
/// @param on the day on which it was registered
record Consent(Kind kind, String by, int children, LocalDate on) {
  /// So few that somebody of the class could tell who answered what.
  static final int FEWEST = 5;

  static final int MOST = 60;
  static final int LONGEST_NAME = 100;

  /// How the parents or carers of each child were asked.
  enum Kind {
    /// They signed.
    WRITTEN,
    /// They said yes to the school or club, by word or message.
    SAID,
    /// They said yes at the beginning of the year to activities such as this one.
    YEARLY;

    /// Its name in forms.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name in words.
    String key() {
      return "staff.klas.consent." + code();
    }

    static Optional<Kind> read(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}

package nl.buurtstem.resident.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What came of a request. The names are stored.
enum Outcome {
  /// What was asked was done.
  DONE,
  /// Nothing was found that is of this person.
  NOTHING_FOUND,
  /// It was refused, with a reason (GDPR article 12(4) and (5)).
  REFUSED;

  /// The key of what staff call it.
  String key() {
    return "staff.request.outcome." + word();
  }

  /// Its name as forms and keys have it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The outcome that a form names.
  static Optional<Outcome> of(String word) {
    return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}

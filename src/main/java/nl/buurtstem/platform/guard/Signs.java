package nl.buurtstem.platform.guard;

import java.time.Instant;
import java.util.Optional;
import nl.buurtstem.platform.Form;

/// What a form tells about who sent it.
///
/// @param trapped whether the field that people do not see was filled in
/// @param proof empty where none was asked for; an empty text where the person sent without
/// @param since when this browser began, as far as it can show
/// @param answers how many questions it answers
public record Signs(boolean trapped, Optional<String> proof, Optional<Instant> since, int answers) {
  /// The name of the field that people do not see.
  public static final String TRAP = "_toelichting";

  /// The name of the field for the proof.
  public static final String PROOF = "_bewijs";

  /// What a form tells.
  public static Signs of(Form form, Optional<Instant> since, int answers) {
    return new Signs(!form.first(TRAP).orElse("").isEmpty(), form.first(PROOF), since, answers);
  }
}

package nl.buurtstem.export;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Under which terms figures leave, as settings under `buurtstem.open-data.`
///
/// @param licence address of the licence; CC0 1.0 unless set, as Dutch public bodies are advised
/// @param publisher who publishes the figures
/// @param contact an address (`https:` or `mailto:`) for questions about them
@ConfigurationProperties("buurtstem.open-data")
public record OpenDataSettings(
    @Bindable(defaultValue = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl")
        String licence,
    @Bindable(defaultValue = "Programmateam wijkvernieuwing") String publisher,
    @Nullable String contact) {
  private static final String MAIL = "mailto:";
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /// Whether it is CC0 1.0: everything is allowed.
  public boolean zero() {
    return licence.startsWith(CC0);
  }

  /// The e-mail address for questions, where that is how they are to be asked.
  public Optional<String> mail() {
    return Optional.ofNullable(contact)
        .filter(address -> address.startsWith(MAIL))
        .map(address -> address.substring(MAIL.length()));
  }
}

package nl.buurtstem.messaging.smtp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings under `buurtstem.smtp.` (environment: `BUURTSTEM_SMTP_...`). Without a host no mail
/// leaves the machine. What is empty is not set.
///
/// @param host of the mail server
/// @param port 587 is usual with STARTTLS, 465 with TLS from the first byte
/// @param tls `starttls`, `implicit`, or `none` for a server on this machine
/// @param username where the server asks for one
/// @param password that belongs to it
/// @param from the address that sends, such as `Buurtstem <buurtstem@voorbeeld.nl>`
@ConfigurationProperties("buurtstem.smtp")
record SmtpSettings(
    @Nullable String host,
    @Bindable(defaultValue = "587") int port,
    @Bindable(defaultValue = "starttls") String tls,
    @Nullable String username,
    @Nullable String password,
    @Nullable String from) {

  /// Whether this setting says something.
  static Optional<String> given(@Nullable String setting) {
    return Optional.ofNullable(setting).map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "SmtpSettings[]"; // no secret in a log
  }
}

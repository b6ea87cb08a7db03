package nl.buurtstem.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The settings under `buurtstem.` (environment: `BUURTSTEM_...`).
///
/// @param home the folder that holds all data of this installation; default `.buurtstem` in the
///   user's own folder
/// @param demo whether the demonstration polls, figures and accounts are loaded
/// @param publicUrl the address under which residents reach the service, without a slash at the end
/// @param masterKey 32 bytes in Base64, or several such keys with commas, the newest last; where
///   absent, the key file in `home` is used
/// @param extraPolls a folder of poll definitions that a demonstration opens beside its own
/// @param securityContact where to report a weak spot: a `mailto:` or `https:` address
/// @param accessibilityStatement the address of the municipality's statement about this service
@ConfigurationProperties("buurtstem")
public record Settings(
    @Nullable Path home,
    @Bindable(defaultValue = "false") boolean demo,
    @Nullable String publicUrl,
    @Nullable String masterKey,
    @Nullable Path extraPolls,
    @Nullable String securityContact,
    @Nullable String accessibilityStatement) {

  /// The folder of all data, absolute.
  public Path homeFolder() {
    return home == null
        ? Path.of(System.getProperty("user.home"), ".buurtstem")
        : home.toAbsolutePath();
  }

  /// Whether residents reach the service by https.
  public boolean secure() {
    return publicUrl != null && publicUrl.startsWith("https://");
  }
}

package nl.buurtstem.messaging.twilio;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings under `twilio.` (environment: `TWILIO_...`). Without an account nothing is sent by
/// Twilio; without a token its webhooks are not there. What is empty is not set.
///
/// @param accountSid the account, `AC` and 32 digits
/// @param apiKey a key of the account, `SK` and 32 digits; without one the token is used
/// @param apiSecret what belongs to the key
/// @param authToken the account's token, by which Twilio signs what it posts
/// @param authTokenPrevious the token before it, valid as well while it is being replaced
/// @param messagingServiceSid the service that chooses the sender, `MG` and 32 digits
/// @param from the number that sends, `+` and digits, where there is no such service
/// @param region where Twilio handles the data, such as `ie1`
/// @param edge where the connection enters Twilio's network, such as `dublin`
@ConfigurationProperties("twilio")
record TwilioSettings(
    @Nullable String accountSid,
    @Nullable String apiKey,
    @Nullable String apiSecret,
    @Nullable String authToken,
    @Nullable String authTokenPrevious,
    @Nullable String messagingServiceSid,
    @Nullable String from,
    @Nullable String region,
    @Nullable String edge) {

  /// Whether this setting says something.
  static Optional<String> given(@Nullable String setting) {
    return Optional.ofNullable(setting).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// The tokens by which a signature may be made, the newest first.
  Stream<String> tokens() {
    return Stream.of(given(authToken), given(authTokenPrevious)).flatMap(Optional::stream);
  }

  /// Who signs in to send: a key where there is one, otherwise the account itself.
  String user() {
    return given(apiKey).or(() -> given(accountSid)).orElseThrow();
  }

  /// The secret of [#user()].
  String secret() {
    return given(apiKey).isPresent()
        ? given(apiSecret).orElseThrow()
        : given(authToken).orElseThrow();
  }

  @Override
  public String toString() {
    return "TwilioSettings[]"; // no secret in a log
  }
}

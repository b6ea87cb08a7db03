package nl.buurtstem.messaging.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Twilio's signature of what it posts: the address it posts to, then each field in the order of
/// its name with its value, HMAC-SHA1 by the account's token
/// (https://www.twilio.com/docs/usage/security#validating-requests). The SDK's own check takes one
/// value for each name and rewrites the address; this one signs what was sent.
final class TwilioSignature {
  private static final String HMAC = "HmacSHA1";

  private TwilioSignature() {}

  /// Whether one of the tokens made the signature.
  ///
  /// @param fields as they were sent, decoded, untrimmed
  static boolean isBy(
      Stream<String> tokens, String address, Map<String, List<String>> fields, String signature) {
    var given = signature.getBytes(StandardCharsets.UTF_8);
    return tokens
            .filter(token ->
                MessageDigest.isEqual(
                    of(token, address, fields).getBytes(StandardCharsets.UTF_8), given))
            .count()
        > 0;
  }

  /// The signature, in Base64. A field that was sent more than once counts with each different
  /// value, in order, as Twilio's other libraries have it.
  static String of(String token, String address, Map<String, List<String>> fields) {
    var text = new StringBuilder(address);
    new TreeMap<>(fields)
        .forEach((name, values) ->
            values.stream().distinct().sorted().forEach(value -> text.append(name).append(value)));
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}

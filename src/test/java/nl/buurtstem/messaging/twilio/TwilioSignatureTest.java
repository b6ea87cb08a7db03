package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSignatureTest {
  private static final String TOKEN = "12345";
  private static final Map<String, String> CALL =
      Map.of(
          "Digits", "1234",
          "CallSid", "CA1234567890ABCDE",
          "To", "+18005551212",
          "Caller", "+14158675309",
          "From", "+14158675309");

  /// As Twilio publishes them with its libraries (twilio-java, `RequestValidatorTest`).
  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "https://mycompany.com/myapp.php, 1xaxFBvyzXYvWplzNOSs28HWO94=",
    "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
    "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
    "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
    "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue,"
        + " er2tvAP1Wx+iuTTE2BPgvEaN1cs="
  })
  void the_published_examples_come_out(String address, String signature) {
    assertThat(TwilioSignature.of(TOKEN, address, lists(CALL))).isEqualTo(signature);
  }

  @Test
  void the_published_examples_with_other_fields_come_out() {
    var address = "https://mycompany.com/myapp.php?foo=1&bar=2";
    assertThat(TwilioSignature.of(TOKEN, address, Map.of()))
        .isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    assertThat(
            TwilioSignature.of(
                TOKEN,
                address,
                lists(
                    Map.of(
                        "Message", "Hello & goodbye! @#$%^*()",
                        "From", "+1 (415) 867-5309",
                        "Special", "unicode: ñáéíóú"))))
        .isEqualTo("dCPiR4WtQ6QFN6pJh81CtlCcWLQ=");
    assertThat(
            TwilioSignature.of(
                TOKEN,
                address,
                lists(Map.of("Digits", "", "CallSid", "CA1234567890ABCDE", "EmptyParam", ""))))
        .isEqualTo("9HHp/OqQMEwdrVebHDdA/+tqjX8=");
    assertThat(
            TwilioSignature.of(
                TOKEN,
                address,
                lists(
                    Map.of("callSid", "lowercase", "CallSid", "uppercase", "CALLSID", "allcaps"))))
        .isEqualTo("jDK7WKT8wiNrwggd4ceTv4e1MJ4=");
  }

  @Test
  void the_sdk_agrees_and_nothing_is_trimmed() {
    var sdk = new RequestValidator(TOKEN);
    for (var text : List.of("ja", " ja ", "\n", "", "١", "a&b=c;d+e%20", "😀\u0000")) {
      var fields = Map.of("Body", text, "From", "+31612345678");
      var address = "https://peiling.voorbeeld.nl/webhooks/twilio/inbound";
      assertThat(sdk.validate(address, fields, TwilioSignature.of(TOKEN, address, lists(fields))))
          .as(text)
          .isTrue();
    }
    assertThat(signatureOf("ja")).isNotEqualTo(signatureOf("ja "));
  }

  @Test
  void a_field_that_comes_twice_counts_with_both_values() {
    assertThat(TwilioSignature.of(TOKEN, "https://a.nl/", Map.of("Body", List.of("a", "b"))))
        .isEqualTo(TwilioSignature.of(TOKEN, "https://a.nl/Body" + "aBodyb", Map.of()))
        .isNotEqualTo(TwilioSignature.of(TOKEN, "https://a.nl/", Map.of("Body", List.of("a"))));
  }

  @Test
  void two_tokens_are_valid_while_one_is_replaced_and_no_others() {
    var fields = lists(CALL);
    var old = TwilioSignature.of("oud", "https://a.nl/", fields);
    assertThat(is(old, "nieuw", "oud")).isTrue();
    assertThat(is(old, "nieuw")).isFalse();
    assertThat(is(old)).isFalse();
    assertThat(is("", "nieuw", "oud")).isFalse();
    assertThat(is(old.substring(1), "oud")).isFalse();
    assertThat(is(old.toLowerCase(java.util.Locale.ROOT), "oud")).isFalse();
  }

  private static boolean is(String signature, String... tokens) {
    return TwilioSignature.isBy(Stream.of(tokens), "https://a.nl/", lists(CALL), signature);
  }

  private static String signatureOf(String body) {
    return TwilioSignature.of(TOKEN, "https://a.nl/", Map.of("Body", List.of(body)));
  }

  private static Map<String, List<String>> lists(Map<String, String> fields) {
    var lists = new TreeMap<String, List<String>>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}

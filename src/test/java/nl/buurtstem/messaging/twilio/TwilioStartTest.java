package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwilioStartTest {
  private static final String HTTPS = "https://peiling.voorbeeld.nl";

  @Test
  void without_an_account_nothing_is_asked() {
    assertThat(faults(null, null, null, null, null, null, true, null)).isEmpty();
    assertThat(faults("", "", "", "", "", "", true, null)).isEmpty();
    assertThat(faults(null, null, null, "token", null, null, true, null)).isEmpty();
  }

  @Test
  void a_complete_account_is_fine() {
    assertThat(faults(TwilioRig.ACCOUNT, null, null, "token", TwilioRig.SERVICE, null)).isEmpty();
    assertThat(faults(TwilioRig.ACCOUNT, "SK1", "geheim", "token", null, "+3197010200000"))
        .isEmpty();
  }

  @Test
  void what_is_missing_or_wrong_is_named() {
    assertThat(faults("AC1", null, null, "token", TwilioRig.SERVICE, null))
        .singleElement()
        .asString()
        .contains("TWILIO_ACCOUNT_SID");
    assertThat(faults(TwilioRig.ACCOUNT, "SK1", "geheim", null, TwilioRig.SERVICE, null))
        .singleElement()
        .asString()
        .contains("TWILIO_AUTH_TOKEN");
    assertThat(faults(TwilioRig.ACCOUNT, "SK1", null, "token", TwilioRig.SERVICE, null))
        .singleElement()
        .asString()
        .contains("TWILIO_API_SECRET");
    assertThat(faults(TwilioRig.ACCOUNT, null, null, "token", null, null))
        .singleElement()
        .asString()
        .contains("TWILIO_FROM");
    assertThat(faults(TwilioRig.ACCOUNT, null, null, "token", null, "Gemeente"))
        .singleElement()
        .asString()
        .contains("STOP");
  }

  @Test
  void twilio_must_be_able_to_reach_us_safely() {
    for (var address :
        Stream.of("", "http://peiling.voorbeeld.nl", "http://localhost:8080").toList()) {
      assertThat(
              faults(
                  TwilioRig.ACCOUNT,
                  null,
                  null,
                  "token",
                  TwilioRig.SERVICE,
                  null,
                  false,
                  address.isEmpty() ? null : address))
          .as(address)
          .singleElement()
          .asString()
          .contains("BUURTSTEM_PUBLIC_URL");
    }
  }

  @Test
  void a_demonstration_sends_nothing_to_numbers_that_it_made_up() {
    assertThat(faults(TwilioRig.ACCOUNT, null, null, "token", TwilioRig.SERVICE, null, true, HTTPS))
        .singleElement()
        .asString()
        .contains("BUURTSTEM_DEMO");
  }

  @Test
  void a_region_is_a_name_and_no_address() {
    for (var region : List.of("kwaad.nl/", "IE1", "-", "a b")) {
      var settings =
          new TwilioSettings(
              TwilioRig.ACCOUNT, null, null, "token", null, TwilioRig.SERVICE, null, region, null);
      assertThat(TwilioStart.faults(settings, settings(false, HTTPS))).as(region).hasSize(1);
    }
  }

  @Test
  void the_settings_say_nothing_about_themselves() {
    assertThat(TwilioRig.SETTINGS.toString()).doesNotContain(TwilioRig.TOKEN);
  }

  private static List<String> faults(
      @Nullable String account,
      @Nullable String key,
      @Nullable String secret,
      @Nullable String token,
      @Nullable String service,
      @Nullable String from) {
    return faults(account, key, secret, token, service, from, false, HTTPS);
  }

  private static List<String> faults(
      @Nullable String account,
      @Nullable String key,
      @Nullable String secret,
      @Nullable String token,
      @Nullable String service,
      @Nullable String from,
      boolean demo,
      @Nullable String publicUrl) {
    return TwilioStart.faults(
        new TwilioSettings(account, key, secret, token, null, service, from, null, null),
        settings(demo, publicUrl));
  }

  private static Settings settings(boolean demo, @Nullable String publicUrl) {
    return new Settings(null, demo, publicUrl, null, null, null, null);
  }
}

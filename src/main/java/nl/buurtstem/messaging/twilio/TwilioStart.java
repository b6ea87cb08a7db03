package nl.buurtstem.messaging.twilio;

import static nl.buurtstem.messaging.twilio.TwilioSettings.given;

import io.micronaut.context.annotation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Settings;

/// Refuses to start with an account that could not send, or whose answers could be forged: a
/// mistake is found by who makes it, not by the first resident who gets no answer.
@Context
final class TwilioStart {
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{1,20}");

  /// @throws IllegalStateException when texts could not be sent safely, with what to do in Dutch
  TwilioStart(TwilioSettings twilio, Settings settings) {
    var faults = faults(twilio, settings);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Buurtstem start niet, want zo kan Twilio niet worden gebruikt:\n- "
              + String.join("\n- ", faults));
    }
  }

  /// What stands in the way of these settings; nothing where there is no account.
  static List<String> faults(TwilioSettings twilio, Settings settings) {
    var account = given(twilio.accountSid());
    if (account.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<String>();
    check(
        found,
        fits(ACCOUNT, account),
        "TWILIO_ACCOUNT_SID is geen account: het begint met AC en heeft daarna 32 tekens.");
    secrets(twilio, found);
    sender(twilio, found);
    places(twilio, found);
    check(
        found,
        settings.secure(),
        "Twilio meldt antwoorden en bezorging aan BUURTSTEM_PUBLIC_URL. Zet daar het adres dat met"
            + " https:// begint.");
    check(
        found,
        !settings.demo(),
        "BUURTSTEM_DEMO=true hoort niet bij een echt account: dan gaan er berichten naar verzonnen"
            + " nummers, die van iemand kunnen zijn.");
    return List.copyOf(found);
  }

  private static void secrets(TwilioSettings twilio, List<String> found) {
    check(
        found,
        given(twilio.authToken()).isPresent(),
        "TWILIO_AUTH_TOKEN ontbreekt. Zonder is niet te zien of een antwoord echt van Twilio"
            + " komt.");
    check(
        found,
        given(twilio.apiKey()).isPresent() == given(twilio.apiSecret()).isPresent(),
        "TWILIO_API_KEY en TWILIO_API_SECRET horen bij elkaar: zet beide of geen van beide.");
  }

  private static void sender(TwilioSettings twilio, List<String> found) {
    var service = given(twilio.messagingServiceSid());
    var from = given(twilio.from());
    check(
        found,
        service.isPresent() || from.isPresent(),
        "Er is geen afzender. Zet TWILIO_MESSAGING_SERVICE_SID of TWILIO_FROM.");
    check(
        found,
        service.isEmpty() || fits(SERVICE, service),
        "TWILIO_MESSAGING_SERVICE_SID begint met MG en heeft daarna 32 tekens.");
    check(
        found,
        from.isEmpty() || fits(NUMBER, from),
        "TWILIO_FROM is geen nummer zoals +3197010200000. Met een naam als afzender kan niemand"
            + " antwoorden of STOP sturen.");
  }

  private static void places(TwilioSettings twilio, List<String> found) {
    var region = given(twilio.region());
    var edge = given(twilio.edge());
    check(
        found,
        (region.isEmpty() || fits(PLACE, region)) && (edge.isEmpty() || fits(PLACE, edge)),
        "TWILIO_REGION en TWILIO_EDGE zijn namen zoals ie1 en dublin.");
  }

  private static boolean fits(Pattern pattern, Optional<String> value) {
    return value.filter(text -> pattern.matcher(text).matches()).isPresent();
  }

  private static void check(List<String> found, boolean fine, String otherwise) {
    if (!fine) {
      found.add(otherwise);
    }
  }
}

package nl.buurtstem.panel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.panel.Channel;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;

/// The form to join, as somebody filled it in.
///
/// @param channel code
/// @param consent whether the box was ticked
record JoinForm(String channel, String phone, String email, ProfileForm profile, boolean consent) {
  private static final int LONGEST = 254;

  static JoinForm empty(String language) {
    return new JoinForm("", "", "", new ProfileForm("", "", language), false);
  }

  static JoinForm read(Form form) {
    return new JoinForm(
        text(form, "kanaal"),
        text(form, "nummer"),
        text(form, "mail"),
        ProfileForm.read(form),
        form.has("akkoord"));
  }

  /// The number or address; empty when it is none.
  Optional<ContactAddress> address() {
    return Channel.read(channel)
        .flatMap(chosen ->
            switch (chosen) {
              case SMS -> PhoneNumber.read(phone).map(ContactAddress.class::cast);
              case EMAIL -> EmailAddress.read(email).map(ContactAddress.class::cast);
              case LETTER -> Optional.empty();
            });
  }

  /// The fields with which something is wrong, in their order.
  List<String> faults(Places places, Languages languages) {
    var faults = new ArrayList<String>();
    if (address().isEmpty()) {
      faults.add(
          channel.equals(Channel.SMS.code())
              ? "nummer"
              : channel.equals(Channel.EMAIL.code()) ? "mail" : "kanaal");
    }
    faults.addAll(profile.faults(places, languages));
    if (!consent) {
      faults.add("akkoord");
    }
    return faults;
  }

  private static String text(Form form, String name) {
    var typed = form.first(name).orElse("").strip();
    return typed.length() > LONGEST ? "" : typed;
  }

  @Override
  public String toString() {
    return "JoinForm[hidden]"; // never in a log
  }
}

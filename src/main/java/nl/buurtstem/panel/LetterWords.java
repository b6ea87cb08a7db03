package nl.buurtstem.panel;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.participation.letter.LetterAddition;
import nl.buurtstem.platform.Words;

/// What the letter to a member of the panel says besides: that the lot fell on them and why we draw
/// lots, that the code can be texted, whom to call, and how to leave.
@Singleton
class LetterWords implements LetterAddition {
  /// As it is read aloud and dialled.
  private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()-]{2,24}");

  private final Optional<String> texts;
  private final Optional<String> desk;

  /// @param texts the number that takes texts; empty where there is none
  /// @param desk the telephone number of the municipality; empty where letters name none
  LetterWords(
      @Value("${buurtstem.sms.number:}") String texts,
      @Value("${buurtstem.contact.phone:}") String desk) {
    this.texts = number("BUURTSTEM_SMS_NUMBER", texts);
    this.desk = number("BUURTSTEM_CONTACT_PHONE", desk);
  }

  private static Optional<String> number(String setting, String given) {
    var number = Optional.of(given.strip()).filter(text -> !text.isEmpty());
    if (number.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw new IllegalArgumentException(setting + " is no telephone number such as 14 050");
    }
    // Kept together, and from left to right among Arabic too.
    return number.map(text -> text.replace(' ', '\u00a0'));
  }

  @Override
  public List<String> why(Words words) {
    return List.of(words.get("letter.panel.drawn"));
  }

  @Override
  public List<String> steps(Words words) {
    return texts.map(number -> words.get("letter.panel.text", "number", number)).stream().toList();
  }

  @Override
  public List<String> lines(Words words) {
    return desk.map(phone ->
            List.of(
                words.get("letter.panel.call", "phone", phone),
                words.get("letter.panel.leave_call", "phone", phone)))
        .orElseGet(() -> List.of(words.get("letter.panel.leave")));
  }
}

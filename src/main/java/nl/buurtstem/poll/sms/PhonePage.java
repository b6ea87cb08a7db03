package nl.buurtstem.poll.sms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// A telephone to text with.
///
/// @param phone its place in the list of telephones, from 1
/// @param number as it is written on it
/// @param phones the addresses of all telephones, by their numbers
/// @param once what makes sending the same form twice one text
/// @param polls those that can be begun
/// @param languages in which
/// @param keys short texts that can be touched
/// @param hints words to begin with
/// @param fault what is wrong with what was sent
public record PhonePage(
    StaffFrame staff,
    int phone,
    String number,
    Map<String, String> phones,
    List<Bubble> bubbles,
    String once,
    List<Choice> polls,
    List<Choice> languages,
    List<String> keys,
    List<Hint> hints,
    Optional<String> fault) {

  /// One text.
  ///
  /// @param own whether the telephone sent it
  /// @param language code of the language it is in; empty where that is not known
  /// @param dir the way that language is written
  /// @param cost parts and price, in words
  public record Bubble(boolean own, String language, String dir, String text, String cost) {}

  /// Something to choose.
  ///
  /// @param language code of the language its name is in
  public record Choice(String value, String name, String language, String dir, boolean chosen) {}

  /// A poll that can be begun by text message.
  ///
  /// @param words what to text, with the language it begins in
  public record Hint(String poll, List<String> words) {}
}

package nl.buurtstem.resident.request;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.platform.Form;

/// What a resident typed.
///
/// @param ticket see [Tickets]
/// @param language code of the language in which they want to be answered
public record RequestForm(String ticket, String reach, String words, String language) {
  /// As long as somebody may write.
  public static final int LONGEST = 2000;

  static RequestForm fresh(String ticket, String language) {
    return new RequestForm(ticket, "", "", language);
  }

  static RequestForm read(Form form) {
    return new RequestForm(
        form.first("pagina").orElse(""),
        form.first("bereik").orElse("").strip(),
        form.first("bericht").orElse("").replace("\r\n", "\n").strip(),
        form.first("taal").orElse(""));
  }

  /// Ends of the keys of what has to be better.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (reach.isEmpty()) {
      faults.add("reach_empty");
    } else if (KnownAddress.read(reach).isEmpty()) {
      faults.add("reach_wrong");
    }
    if (words.length() > LONGEST) {
      faults.add("words_long");
    }
    return faults;
  }

  Message message() {
    return new Message(reach, words);
  }
}

package nl.buurtstem.messaging.twilio;

import java.util.List;

/// Twilio's own XML: what it sends back to whoever texted.
final class Twiml {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Twiml() {}

  /// One message for each text; none: no answer.
  static String of(List<String> texts) {
    if (texts.isEmpty()) {
      return HEAD + "<Response/>";
    }
    var xml = new StringBuilder(HEAD).append("<Response>");
    texts.forEach(text -> append(xml.append("<Message>"), text).append("</Message>"));
    return xml.append("</Response>").toString();
  }

  /// XML 1.0 has no place for control characters and halves of characters, however they are
  /// written.
  private static StringBuilder append(StringBuilder xml, String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            default -> {
              if (isAllowed(c)) {
                xml.appendCodePoint(c);
              }
            }
          }
        });
    return xml;
  }

  private static boolean isAllowed(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}

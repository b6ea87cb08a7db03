package nl.buurtstem.poll.sms;

/// What people can ask at any point of a conversation. STOP and START are messaging's.
enum SmsWord {
  HELP("sms.words.help"),
  LANGUAGE("sms.words.language"),
  BACK("sms.words.back"),
  LINK("sms.words.link"),
  /// Before a code of a letter.
  CODE("sms.words.code");

  private final String key;

  SmsWord(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}

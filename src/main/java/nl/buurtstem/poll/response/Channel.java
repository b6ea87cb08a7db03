package nl.buurtstem.poll.response;

/// How a response came in.
public enum Channel {
  WEB,
  SMS,
  KIOSK,
  PAPER;

  /// Its name in files and in open data, which never changes.
  public String dutch() {
    return switch (this) {
      case WEB -> "web";
      case SMS -> "sms";
      case KIOSK -> "zuil";
      case PAPER -> "papier";
    };
  }
}

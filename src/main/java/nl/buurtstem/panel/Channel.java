package nl.buurtstem.panel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a member is reached. The names are stored.
public enum Channel {
  SMS,
  EMAIL,
  LETTER;

  /// Its value in forms, which is the end of its text keys too: `sms`, `email`, `letter`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The channel with this code.
  public static Optional<Channel> read(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}

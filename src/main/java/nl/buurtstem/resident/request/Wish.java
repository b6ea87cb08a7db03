package nl.buurtstem.resident.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a resident may ask about their own data. The names are stored.
public enum Wish {
  /// To see what is held (GDPR article 15).
  ACCESS("inzien"),
  /// To take back answers, or a consent (article 7(3)).
  WITHDRAWAL("intrekken"),
  /// To have it erased (article 17).
  ERASURE("wissen"),
  /// To have it corrected (article 16).
  CORRECTION("verbeteren"),
  /// That it is no longer used (article 21).
  OBJECTION("bezwaar");

  private final String path;

  Wish(String path) {
    this.path = path;
  }

  /// Its part of addresses.
  public String path() {
    return path;
  }

  /// The key of what it is called; with `.text` after it, of what comes of it.
  public String key() {
    return "request.wish." + word();
  }

  /// Its name as keys of texts have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The wish with this part of an address.
  static Optional<Wish> of(String path) {
    return Arrays.stream(values()).filter(wish -> wish.path.equals(path)).findFirst();
  }
}

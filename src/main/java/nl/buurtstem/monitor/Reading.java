package nl.buurtstem.monitor;

import java.util.Arrays;
import java.util.Optional;

/// How a printed figure was read by those who prepared the reference data.
public enum Reading {
  /// As it stands there.
  PLAIN("clear", "duidelijk"),
  /// The document lacks the comma: 71 is 7.1.
  COMMA_LOST("comma lost in the scan", "komma_weggevallen"),
  /// The document has a percent sign where a per mille sign belongs.
  PER_MILLE("per mille sign scanned as percent", "promille_als_procent"),
  /// The same figures stand at another indicator; probably copied by mistake.
  COPIED("printed with the same wijk figures", "mogelijk_overgenomen");

  private final String note;
  private final String code;

  Reading(String note, String code) {
    this.note = note;
    this.code = code;
  }

  /// As open data and the database name it.
  String code() {
    return code;
  }

  /// The key of its words.
  public String key() {
    return "monitor.reading." + code;
  }

  /// By the note in the reference files, which may go on after these words.
  ///
  /// @throws IllegalArgumentException when no reading begins so
  static Reading ofNote(String note) {
    return Arrays.stream(values())
        .filter(reading -> note.startsWith(reading.note))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a reading that has no words: " + note));
  }

  /// By its code.
  public static Optional<Reading> ofCode(String code) {
    return Arrays.stream(values()).filter(reading -> reading.code.equals(code)).findFirst();
  }
}

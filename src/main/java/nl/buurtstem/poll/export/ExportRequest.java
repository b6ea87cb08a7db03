package nl.buurtstem.poll.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.export.CsvFormat;
import nl.buurtstem.platform.Form;

/// What a member of staff asks for, and why.
///
/// @param why in own words
/// @param sensitive whether answers to sensitive questions are asked for too
record ExportRequest(
    Optional<Purpose> purpose, String why, Values values, Layout layout, boolean sensitive) {
  private static final int SHORTEST_WHY = 10;
  static final int LONGEST_WHY = 500;

  /// What an export may be for.
  enum Purpose {
    MONITOR,
    CHECK,
    RESEARCH,
    LEGAL;

    String path() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its text.
    public String key() {
      return "staff.export.purpose." + path();
    }
  }

  /// For which program the file is.
  enum Layout {
    PROGRAM(CsvFormat.RFC_4180),
    SPREADSHEET(CsvFormat.DUTCH_SPREADSHEET);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two characters and a truth
    private final CsvFormat format;

    Layout(CsvFormat format) {
      this.format = format;
    }

    CsvFormat format() {
      return format;
    }
  }

  static ExportRequest empty() {
    return new ExportRequest(Optional.empty(), "", Values.CODES, Layout.PROGRAM, false);
  }

  static ExportRequest read(Form form) {
    return new ExportRequest(
        one(Purpose.values(), form, "doel"),
        form.first("waarom").orElse("").strip(),
        one(Values.values(), form, "waarden").orElse(Values.CODES),
        one(Layout.values(), form, "bestand").orElse(Layout.PROGRAM),
        form.first("gevoelig").filter("ook"::equals).isPresent());
  }

  private static <T extends Enum<T>> Optional<T> one(T[] all, Form form, String field) {
    var given = form.first(field).orElse("").toUpperCase(Locale.ROOT);
    return Arrays.stream(all).filter(one -> one.name().equals(given)).findFirst();
  }

  boolean lacksPurpose() {
    return purpose.isEmpty();
  }

  boolean lacksWhy() {
    return why.length() < SHORTEST_WHY || why.length() > LONGEST_WHY;
  }
}

package nl.buurtstem.panel.staff;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.buurtstem.panel.DrawWish;
import nl.buurtstem.panel.draw.Lot;
import nl.buurtstem.platform.sql.UuidBytes;

/// A wish for a draw, as staff fill it in.
///
/// @param id of the draw to be made, so that sending the form twice draws once
/// @param poll its name in addresses
public record DrawForm(
    UUID id,
    String poll,
    String size,
    String minimum,
    boolean byBuurt,
    boolean byPopulation,
    String seed) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEED_BYTES = 16;

  static DrawForm empty() {
    return new DrawForm(UUID.randomUUID(), "", "400", "2", false, true, seed(""));
  }

  /// @param field the value of a field by its name
  static DrawForm read(Function<String, Optional<String>> field) {
    return new DrawForm(
        id(field.apply("trekking").orElse("")),
        field.apply("peiling").orElse("").strip(),
        field.apply("aantal").orElse("").strip(),
        field.apply("minstens").orElse("").strip(),
        field.apply("buurt").isPresent(),
        field.apply("naar").orElse("inwoners").equals("inwoners"),
        seed(field.apply("zaad").orElse("").strip()));
  }

  /// The wish; empty when something is wrong, which [#faults] names.
  Optional<DrawWish> wish() {
    return faults().isEmpty()
        ? Optional.of(
            new DrawWish(
                Integer.parseInt(size), Integer.parseInt(minimum), byBuurt, byPopulation, seed))
        : Optional.empty();
  }

  /// The ends of the text keys of what is wrong.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (!number(size, 1, DrawWish.LARGEST)) {
      faults.add("size");
    } else if (!number(minimum, 0, Integer.parseInt(size))) {
      faults.add("minimum");
    }
    if (seed.length() > Lot.LONGEST_SEED) {
      faults.add("seed");
    }
    return faults;
  }

  private static boolean number(String text, int least, int most) {
    return text.matches("[0-9]{1,6}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }

  /// The seed that was given; a new one by chance where none was.
  private static String seed(String given) {
    if (!given.isEmpty()) {
      return given;
    }
    var bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static UUID id(String text) {
    return UuidBytes.read(text).orElseGet(UUID::randomUUID);
  }
}

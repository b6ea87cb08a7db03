package nl.buurtstem.export.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// Which part of a collection is asked for.
///
/// @param page from 1
/// @param size how many on a page, 1 to [#MOST]
public record Paging(int page, int size) {
  /// How many on a page where nothing is asked.
  public static final int USUAL = 100;

  /// The most on a page.
  public static final int MOST = 1_000;

  static final String PAGE = "pagina";
  static final String SIZE = "aantal";

  /// What the parameters `pagina` and `aantal` ask for.
  ///
  /// @throws Problem `BAD_INPUT` when they are out of range, naming each that is
  public static Paging of(@Nullable Integer pagina, @Nullable Integer aantal) {
    int page = pagina == null ? 1 : pagina;
    int size = aantal == null ? USUAL : aantal;
    var reasons = new ArrayList<Reason>();
    if (page < 1) {
      reasons.add(Reason.about(PAGE, "page"));
    }
    if (size < 1 || size > MOST) {
      reasons.add(new Reason(Optional.of(SIZE), "size", Map.of("most", Integer.toString(MOST))));
    }
    if (!reasons.isEmpty()) {
      throw new Problem(ProblemCode.BAD_INPUT, reasons);
    }
    return new Paging(page, size);
  }

  /// How many come before this page.
  public long from() {
    return (page - 1L) * size;
  }

  /// This page of a list; empty past its end.
  public <T> List<T> of(List<T> all) {
    return all.stream().skip(from()).limit(size).toList();
  }
}

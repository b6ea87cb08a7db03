package nl.buurtstem.messaging.batch;

import java.util.List;
import java.util.Optional;

/// What messages will cost, by the price list.
///
/// @param lines one for each language
public record Quote(List<Line> lines) {
  /// Keeps the list as it is now.
  public Quote {
    lines = List.copyOf(lines);
  }

  /// What the messages in one language cost.
  ///
  /// @param people who get them
  /// @param parts paid for in all
  /// @param forcing the character that makes a text of this language take shorter parts (UCS-2)
  /// @param millionths of a euro
  public record Line(
      String language, long people, long parts, Optional<String> forcing, long millionths) {}

  /// All parts.
  public long parts() {
    return lines.stream().mapToLong(Line::parts).sum();
  }

  /// Everybody.
  public long people() {
    return lines.stream().mapToLong(Line::people).sum();
  }

  /// The whole price in millionths of a euro.
  public long millionths() {
    return lines.stream().mapToLong(Line::millionths).sum();
  }

  /// The whole price in cents, rounded up.
  public long cents() {
    return Math.ceilDiv(millionths(), BatchMoney.CENT);
  }
}

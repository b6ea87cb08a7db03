package nl.buurtstem.participation.code;

import java.time.Duration;
import nl.buurtstem.participation.MatterCard;

/// What a code turned out to be when somebody showed it.
public sealed interface Look {
  /// One can go on with it: to take part, or to find back what was sent.
  record Good(MatterCard card, Pass pass) implements Look {}

  /// Its matter has not opened yet.
  record NotYet(MatterCard card) implements Look {}

  /// It was used, and what was sent is anonymous: there is nothing to find back.
  record Used(MatterCard card) implements Look {}

  /// Staff took it back.
  record Revoked(MatterCard card) implements Look {}

  /// Its matter has closed.
  record Expired(MatterCard card) implements Look {}

  /// It works, and is to try out with: nothing counts.
  record Test(MatterCard card) implements Look {}

  /// There is no such code.
  record Unknown() implements Look {}

  /// It cannot be a code: a character is wrong.
  record Mistyped() implements Look {}

  /// Too many unknown codes came from this network; nothing was looked up.
  record TooSoon(Duration remaining) implements Look {}
}

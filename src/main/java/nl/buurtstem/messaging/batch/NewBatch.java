package nl.buurtstem.messaging.batch;

/// A batch to be made.
///
/// @param name what it is, for staff
/// @param limitCents what it may cost at most, in cents
/// @param by who makes it, as they sign in
public record NewBatch(String name, long limitCents, String by) {
  /// Checks that it has a name and a limit.
  public NewBatch {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a batch has a name of 1 to 200 characters");
    }
    if (limitCents < 0) {
      throw new IllegalArgumentException("a limit is not below zero");
    }
  }
}

package nl.buurtstem.participation.code;

import java.util.UUID;

/// Codes to be made.
///
/// @param id chosen before they are made, so that the same form sent twice makes them once
/// @param size 1 to [Batch#LARGEST]
/// @param test whether they are to try out with and never count
/// @param purpose what they are for
/// @param addresses for which streets or list; may be empty
public record NewBatch(UUID id, int size, boolean test, String purpose, String addresses) {
  /// The longest words about a batch.
  public static final int LONGEST = 200;

  /// @throws IllegalArgumentException when it cannot be made
  public NewBatch {
    if (size < 1 || size > Batch.LARGEST) {
      throw new IllegalArgumentException("a batch has 1 to " + Batch.LARGEST + " codes");
    }
    if (purpose.isBlank() || purpose.length() > LONGEST || addresses.length() > LONGEST) {
      throw new IllegalArgumentException("a batch says in at most 200 characters what it is for");
    }
  }
}

package nl.buurtstem.platform;

import java.sql.SQLException;

/// Encrypted values that a feature keeps in the database. Each feature that has some makes a bean
/// of this, so that they can be encrypted anew after a new master key was added; a plain column is
/// a [SealedColumn].
public interface SealedValues {
  /// What it is, for whoever runs the command, such as `staff_second_factor.secret`.
  String name();

  /// Encrypts values anew that are not under the newest master key ([Keys#newestMark]). It runs
  /// inside the caller's transaction.
  ///
  /// @param most how many at a time
  /// @return how many were done; less than `most` when no more are left
  /// @throws IllegalStateException when a value cannot be opened
  int encryptAnew(int most) throws SQLException;
}

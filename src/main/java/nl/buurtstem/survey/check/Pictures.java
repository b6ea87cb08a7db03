package nl.buurtstem.survey.check;

import java.util.Optional;

/// Where the pictures of polls are found.
@FunctionalInterface
public interface Pictures {
  /// The content of a picture; empty when there is no such file.
  ///
  /// @param file its name, without folder
  Optional<byte[]> read(String file);
}

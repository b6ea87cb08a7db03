package nl.buurtstem.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Files that travel inside the jar.
public final class Resources {
  private Resources() {}

  /// The file at this classpath location.
  ///
  /// @throws IllegalStateException when the jar lacks it
  public static InputStream open(String location) {
    var in = Resources.class.getClassLoader().getResourceAsStream(location);
    if (in == null) {
      throw new IllegalStateException("the application lacks its own file " + location);
    }
    return in;
  }

  /// The bytes of the file at this classpath location, if there is one.
  public static Optional<byte[]> bytes(String location) {
    try (var in = Resources.class.getClassLoader().getResourceAsStream(location)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text (UTF-8) of a file that must be there.
  ///
  /// @throws IllegalStateException when the jar lacks it
  public static String text(String location) {
    try (var in = open(location)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

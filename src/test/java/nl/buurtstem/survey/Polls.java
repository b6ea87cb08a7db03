package nl.buurtstem.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading;
import nl.buurtstem.survey.source.Loading.Loaded;

/// Polls to test with.
public final class Polls {
  private static final Path SHIPPED = Path.of("surveys");

  private Polls() {}

  /// The ids of the polls that the product ships.
  public static List<String> shipped() {
    try (var files = Files.list(SHIPPED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A shipped poll, as it is written.
  public static String text(String id) {
    return read(SHIPPED.resolve(id + ".yaml"));
  }

  /// A poll with every type of question.
  public static String everythingText() {
    return read(Path.of("src/test/resources/survey/everything.yaml"));
  }

  /// The same, loaded.
  public static Definition everything() {
    return loaded(everythingText()).definition();
  }

  /// A shipped poll, loaded.
  public static Loaded shipped(String id) {
    return loaded(text(id), id + ".yaml");
  }

  /// The poll with every type in which one text is replaced.
  ///
  /// @throws IllegalArgumentException when the text is not there
  public static String everythingWith(String old, String other) {
    var text = everythingText();
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in everything.yaml: " + old);
    }
    return text.replace(old, other);
  }

  /// What was loaded.
  public static Loaded loaded(String yaml) {
    return loaded(yaml, "everything.yaml");
  }

  private static Loaded loaded(String yaml, String file) {
    return switch (Definitions.load(yaml, file)) {
      case Loaded loaded -> loaded;
      case Loading.Rejected(List<Finding> findings) -> throw new AssertionError(findings);
    };
  }

  /// A picture among the shipped ones.
  public static Optional<byte[]> picture(String file) {
    var path = SHIPPED.resolve("pictures").resolve(file);
    return Files.isRegularFile(path) ? Optional.of(bytes(path)) : Optional.empty();
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
  }
}

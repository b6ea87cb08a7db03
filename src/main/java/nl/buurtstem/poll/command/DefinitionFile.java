package nl.buurtstem.poll.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;

/// A definition on disk, as the commands work with it. Its pictures are in `pictures/` beside it,
/// or among those of the product.
record DefinitionFile(Path path, Messages messages, Languages languages) {

  /// @throws UncheckedIOException when it cannot be read
  String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file that is not UTF-8 is rejected like any other that is no YAML.
  Loading load() {
    var name = String.valueOf(path.getFileName());
    try {
      return Definitions.load(Files.readString(path), name);
    } catch (CharacterCodingException _) {
      var notUtf8 = Map.<String, Object>of(Finding.DETAIL, "character");
      return new Rejected(List.of(new Finding(FindingCode.NOT_YAML, "", name, 0, notUtf8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Finding> findings(Loading loading) {
    return switch (loading) {
      case Rejected(var findings) -> findings;
      case Loaded loaded ->
          Check.of(loaded, this::picture, new MessageVocabulary(messages, languages));
    };
  }

  /// One line for people: where, how bad, what.
  String line(Finding finding) {
    var words = words();
    var severity = words.get("staff.finding.severity." + lower(finding.severity().name()));
    return "%s:%d: %s %s: %s [%s]"
        .formatted(
            path,
            finding.line(),
            severity,
            finding.path(),
            words.get(finding.key(), finding.arguments()),
            finding.code());
  }

  /// Staff read Dutch.
  Words words() {
    return messages.in(languages.dutch());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Optional<byte[]> picture(String file) {
    var beside = path.resolveSibling("pictures").resolve(file);
    if (!Files.isRegularFile(beside)) {
      return Resources.bytes("surveys/pictures/" + file);
    }
    try {
      return Optional.of(Files.readAllBytes(beside));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

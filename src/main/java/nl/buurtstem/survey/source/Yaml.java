package nl.buurtstem.survey.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.survey.source.YamlValue.Entry;
import nl.buurtstem.survey.source.YamlValue.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML (and so JSON) into values that know their line. Anchors, aliases and deep nesting are
/// refused: no poll needs them, and they are how small files grow large.
final class Yaml {
  private static final int DEEPEST = 20;
  private static final int LARGEST = 2_000_000;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private Yaml(String file) {
    this.file = file;
  }

  /// What was read, or why it could not be.
  record Document(Optional<YamlValue> root, List<Finding> findings) {}

  static Document read(String text, String file) {
    var yaml = new Yaml(file);
    return new Document(yaml.read(text), yaml.findings);
  }

  private Optional<YamlValue> read(String text) {
    if (text.length() > LARGEST) {
      find(FindingCode.YAML_TOO_CLEVER, "", 0, Map.of());
      return Optional.empty();
    }
    try {
      var settings = LoadSettings.builder().setLabel(file).build();
      if (!isPlain(new Parse(settings).parseString(text))) {
        return Optional.empty();
      }
      var node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        broken("empty", 0);
      }
      return node.map(root -> value("", root));
    } catch (MarkedYamlEngineException e) {
      var fault = YamlFault.of(e, text);
      broken(fault.reason(), fault.line());
      return Optional.empty();
    } catch (YamlEngineException e) {
      broken(e instanceof ReaderException ? "character" : "other", 0);
      return Optional.empty();
    }
  }

  private void broken(String reason, int line) {
    find(FindingCode.NOT_YAML, "", line, Map.of(Finding.DETAIL, reason));
  }

  private boolean isPlain(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (var event : events) {
      switch (event) {
        case AliasEvent alias -> {
          return tooClever(alias);
        }
        case CollectionStartEvent start -> {
          depth++;
          if (depth > DEEPEST || start.getAnchor().isPresent()) {
            return tooClever(start);
          }
        }
        case CollectionEndEvent _ -> depth--;
        case DocumentStartEvent start -> {
          documents++;
          if (documents > 1) {
            return tooClever(start);
          }
        }
        default -> {}
      }
    }
    return true;
  }

  private boolean tooClever(Event event) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    find(FindingCode.YAML_TOO_CLEVER, "", line, Map.of());
    return false;
  }

  private YamlValue value(String path, Node node) {
    return switch (node) {
      case ScalarNode scalar -> new YamlValue.Scalar(scalar.getValue(), kind(scalar), line(node));
      case SequenceNode sequence -> {
        var values = new ArrayList<YamlValue>();
        for (var child : sequence.getValue()) {
          values.add(value(path, child));
        }
        yield new YamlValue.Sequence(values, line(node));
      }
      case MappingNode mapping -> mapping(path, mapping);
      default -> throw new YamlEngineException("unexpected node " + node.getNodeType());
    };
  }

  private YamlValue mapping(String path, MappingNode node) {
    var entries = new LinkedHashMap<String, Entry>();
    for (var tuple : node.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        find(FindingCode.WRONG_TYPE, path, line, Map.of(Finding.DETAIL, "text"));
        continue;
      }
      var below = Entries.join(path, key.getValue());
      var entry = new Entry(value(below, tuple.getValueNode()), line);
      if (entries.putIfAbsent(key.getValue(), entry) != null) {
        find(FindingCode.DUPLICATE_KEY, below, line, Map.of("key", key.getValue()));
      }
    }
    return new YamlValue.Mapping(entries, line(node));
  }

  private static Kind kind(ScalarNode scalar) {
    var tag = scalar.getTag();
    if (tag.equals(Tag.INT)) {
      return isNumber(scalar.getValue()) ? Kind.WHOLE : Kind.TEXT;
    }
    if (tag.equals(Tag.FLOAT)) {
      return isNumber(scalar.getValue()) ? Kind.DECIMAL : Kind.TEXT;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.TRUTH;
    }
    return tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
  }

  /// Not `.inf`, `.nan` or a tagged text.
  private static boolean isNumber(String text) {
    if (text.length() > 30) {
      return false;
    }
    try {
      return Math.abs(new BigDecimal(text).scale()) < 30;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private void find(FindingCode code, String path, int line, Map<String, Object> arguments) {
    findings.add(new Finding(code, path, file, line, arguments));
  }
}

package nl.buurtstem.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.survey.Polls;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schema and the loader say the same about the shape of a file.
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OTHER_VALUES =
      List.of("null", "true", "0", "2.5", "\"\"", "\"A b\"", "\"x\"", "[]", "{}", "[\"x\"]");
  private final JsonSchema schema = schema();
  private int accepted;

  static Stream<String> shipped() {
    return Polls.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_poll_fits_the_schema(String poll) throws IOException {
    var canonical = Polls.shipped(poll).origin().canonical();
    assertThat(schema.validate(JSON.readTree(canonical))).isEmpty();
  }

  @Test
  void schema_and_loader_agree_on_every_small_change_of_a_poll_with_everything()
      throws IOException {
    var good = JSON.readTree(Polls.loaded(Polls.everythingText()).origin().canonical());
    var changed = new ArrayList<JsonNode>();
    changed.add(good);
    collect(good, good, changed);
    assertThat(disagreements(changed).stream().limit(20)).isEmpty();
    assertThat(accepted).isPositive();
    assertThat(changed.size() - accepted).isGreaterThan(1000);
  }

  private List<String> disagreements(List<JsonNode> documents) {
    var found = new ArrayList<String>();
    for (var document : documents) {
      var messages = schema.validate(document);
      var findings = shapeFindings(document.toString());
      accepted += messages.isEmpty() ? 1 : 0;
      if (messages.isEmpty() != findings.isEmpty()) {
        found.add("schema: " + messages + " loader: " + findings);
      }
    }
    return found;
  }

  private static List<Finding> shapeFindings(String text) {
    return switch (Definitions.load(text, "everything.yaml")) {
      case Loaded _ -> List.of();
      case Rejected(var findings) ->
          findings.stream().filter(finding -> finding.code().shape()).toList();
    };
  }

  /// Every document in which one value is left out, replaced, or has a stranger beside it.
  private static void collect(JsonNode root, JsonNode at, List<JsonNode> changed)
      throws IOException {
    switch (at) {
      case ObjectNode object -> {
        // One language of a text stands for all.
        for (var name : names(object).stream().filter(n -> !n.equals("nl")).toList()) {
          var old = object.get(name);
          object.remove(name);
          changed.add(root.deepCopy());
          for (var other : name.equals("en") ? List.of("7") : OTHER_VALUES) {
            object.set(name, JSON.readTree(other));
            changed.add(root.deepCopy());
          }
          object.set(name, old);
          collect(root, old, changed);
        }
        object.put("stranger", "x");
        changed.add(root.deepCopy());
        object.remove("stranger");
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          var old = array.get(i);
          array.set(i, JSON.readTree("7"));
          changed.add(root.deepCopy());
          array.set(i, old);
          collect(root, old, changed);
        }
      }
      default -> {}
    }
  }

  private static List<String> names(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonSchema schema() {
    try {
      var text = Files.readString(Path.of("surveys/schema.json"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

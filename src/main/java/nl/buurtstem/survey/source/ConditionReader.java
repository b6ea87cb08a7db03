package nl.buurtstem.survey.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Condition.Reference;

/// Reads a condition: one comparison with an answer, or a combination of conditions.
final class ConditionReader {
  private static final int MOST = 20;
  private static final Condition HARMLESS = new Condition.All(List.of());

  private ConditionReader() {}

  static Condition read(Fields fields) {
    var condition =
        fields.has("question") ? comparison(fields) : combination(fields).orElse(HARMLESS);
    fields.done();
    return condition;
  }

  private static Optional<Condition> combination(Fields fields) {
    if (!hasExactlyOne(fields, "all", "any", "not")) {
      return Optional.empty();
    }
    if (fields.has("not")) {
      return fields.fields("not").map(below -> new Condition.Not(read(below)));
    }
    if (fields.has("all")) {
      return list(fields, "all").map(Condition.All::new);
    }
    return list(fields, "any").map(Condition.Any::new);
  }

  private static Optional<List<Condition>> list(Fields fields, String key) {
    return fields.list(key, 1, MOST, (below, _) -> read(below));
  }

  private static Condition comparison(Fields fields) {
    var of = reference(fields);
    if (!hasExactlyOne(fields, "is", "isNot", "in", "includes", "atMost", "atLeast", "answered")) {
      return HARMLESS;
    }
    return fields
        .id("is")
        .<Condition>map(option -> new Condition.Is(of, option))
        .or(() -> fields.id("isNot").map(option -> new Condition.IsNot(of, option)))
        .or(() -> fields.ids("in", 1, MOST).map(options -> new Condition.In(of, options)))
        .or(() -> fields.id("includes").map(option -> new Condition.Includes(of, option)))
        .or(() -> fields.number("atMost").map(number -> new Condition.AtMost(of, number)))
        .or(() -> fields.number("atLeast").map(number -> new Condition.AtLeast(of, number)))
        .or(() -> fields.truth("answered").map(truth -> new Condition.Answered(of, truth)))
        .orElse(HARMLESS);
  }

  private static Reference reference(Fields fields) {
    var parts = fields.text("question").orElse("").split("\\.", 2);
    for (var part : parts) {
      if (!Values.ID.matcher(part).matches()) {
        fields.find(FindingCode.BAD_ID, "question", Map.of("id", part));
      }
    }
    return new Reference(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
  }

  private static boolean hasExactlyOne(Fields fields, String... keys) {
    var present = List.of(keys).stream().filter(fields::has).toList();
    if (present.size() == 1) {
      return true;
    }
    present.forEach(fields::value);
    fields.find(
        present.isEmpty() ? FindingCode.MISSING_KEY : FindingCode.UNKNOWN_KEY,
        "",
        Map.of("key", String.join(" / ", present.isEmpty() ? List.of(keys) : present)));
    return false;
  }
}

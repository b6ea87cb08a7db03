package nl.buurtstem.survey.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;

/// Reads how a question feeds an indicator.
final class FeedReader {
  private static final int MOST = 20;
  private final List<Choice> choices;

  /// @param choices of the question; the base of a share, unless it names one
  FeedReader(List<Choice> choices) {
    this.choices = choices;
  }

  Feed read(Fields fields) {
    var indicator = fields.needed("indicator", fields::id, "indicator");
    var measure = measure(fields).orElseGet(Measure.Mean::new);
    fields.done();
    return new Feed(indicator, measure);
  }

  private Optional<Measure> measure(Fields fields) {
    var present = List.of("share", "scores", "mean").stream().filter(fields::has).toList();
    if (present.size() != 1) {
      present.forEach(fields::value);
      fields.value("base");
      fields.find(
          present.isEmpty() ? FindingCode.MISSING_KEY : FindingCode.UNKNOWN_KEY,
          "",
          Map.of("key", "share / scores / mean"));
      return Optional.empty();
    }
    return switch (present.getFirst()) {
      case "share" -> share(fields);
      case "scores" -> fields.fields("scores").map(FeedReader::scores);
      default -> {
        if (!fields.truth("mean").orElse(true)) {
          fields.find(
              FindingCode.UNKNOWN_VALUE, "mean", Map.of("value", "false", "allowed", "true"));
        }
        yield Optional.of(new Measure.Mean());
      }
    };
  }

  private Optional<Measure> share(Fields fields) {
    if (fields.value("share").orElse(null) instanceof YamlValue.Mapping) {
      return fields.fields("share").map(FeedReader::shareOfGrade);
    }
    var base = fields.ids("base", 1, MOST).map(FeedReader::set).orElseGet(this::everyOpinion);
    return fields.ids("share", 1, MOST).map(options -> new Measure.Share(set(options), base));
  }

  private static Set<String> set(List<String> ids) {
    return new LinkedHashSet<>(ids);
  }

  private Set<String> everyOpinion() {
    return choices.stream()
        .filter(choice -> !choice.dontKnow())
        .map(Choice::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Measure shareOfGrade(Fields fields) {
    var atLeast = fields.maybeWhole("atLeast", 1, 10);
    var atMost = fields.maybeWhole("atMost", 1, 10);
    if (!fields.has("atLeast") && !fields.has("atMost")) {
      fields.find(FindingCode.MISSING_KEY, "", Map.of("key", "atLeast / atMost"));
    }
    fields.done();
    return new Measure.ShareOfGrade(atLeast, atMost);
  }

  private static Measure scores(Fields fields) {
    var scores = new LinkedHashMap<String, BigDecimal>();
    for (var option : fields.keys()) {
      if (!Values.ID.matcher(option).matches()) {
        fields.find(FindingCode.BAD_ID, option, Map.of("id", option));
      }
      fields.number(option).ifPresent(number -> scores.put(option, number));
    }
    if (fields.keys().isEmpty()) {
      fields.find(FindingCode.WRONG_COUNT, "", Map.of("min", 1, "max", MOST));
    }
    return new Measure.Scores(scores);
  }
}

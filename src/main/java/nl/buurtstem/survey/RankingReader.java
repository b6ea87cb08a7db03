package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads an order of options. Fewer places than there are may be given, but none left open.
record RankingReader(Question.Ranking ranking, String field) {

  /// From a place per option.
  ///
  /// @param given the values of a form field
  Reading places(Function<String, List<String>> given) {
    var byPlace = new LinkedHashMap<Integer, String>();
    for (var option : ranking.options()) {
      var name = field + "." + option.id();
      var values = given.apply(name);
      if (values.isEmpty()) {
        continue;
      }
      var place = values.size() == 1 ? place(values.getFirst()) : Optional.<BigDecimal>empty();
      if (place.isEmpty()) {
        return Reading.faulty(FaultCode.NOT_A_NUMBER, name);
      }
      if (!exists(place.get())) {
        return Reading.faulty(FaultCode.RANKING_GAP, name, Map.of("max", ranking.top()));
      }
      if (byPlace.put(place.get().intValueExact(), option.id()) != null) {
        return Reading.faulty(FaultCode.RANKING_DOUBLE, name);
      }
    }
    return byPlace.isEmpty() ? order(given.apply(field)) : withoutGaps(byPlace);
  }

  /// From the options in their order.
  Reading order(List<String> options) {
    var known = ranking.options().stream().map(Option::id).collect(Collectors.toSet());
    if (options.isEmpty()) {
      return new Reading.Nothing();
    }
    if (!known.containsAll(options)) {
      return Reading.faulty(FaultCode.UNKNOWN_OPTION, field);
    }
    if (new HashSet<>(options).size() < options.size()) {
      return Reading.faulty(FaultCode.RANKING_DOUBLE, field);
    }
    return options.size() > ranking.top()
        ? Reading.faulty(FaultCode.TOO_MANY, field, Map.of("max", ranking.top()))
        : new Reading.Understood(new Answer.Ranked(options));
  }

  private static Optional<BigDecimal> place(String written) {
    return Numbers.read(written).filter(number -> number.scale() <= 0);
  }

  private boolean exists(BigDecimal place) {
    return place.signum() > 0 && place.compareTo(BigDecimal.valueOf(ranking.top())) <= 0;
  }

  private Reading withoutGaps(Map<Integer, String> byPlace) {
    var order = new ArrayList<String>();
    for (int place = 1; place <= byPlace.size(); place++) {
      var option = byPlace.get(place);
      if (option == null) {
        return Reading.faulty(FaultCode.RANKING_GAP, field, Map.of("max", ranking.top()));
      }
      order.add(option);
    }
    return new Reading.Understood(new Answer.Ranked(order));
  }
}

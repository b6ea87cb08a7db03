package nl.buurtstem.monitor.page;

import java.util.Locale;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.monitor.Better;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Period;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.monitor.Unit;
import nl.buurtstem.platform.Words;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.statistics.Visibility;

/// Says figures in words that people use.
public final class FigureWords {
  private static final double SMALL = 10;
  private final Words words;

  /// @param words of the page's language
  public FigureWords(Words words) {
    this.words = words;
  }

  /// What the indicator is about, in a few words.
  public String name(Indicator indicator) {
    return words.get("indicator." + indicator.id() + ".name");
  }

  /// The cluster or theme of an indicator.
  public String topic(Indicator indicator) {
    var key = indicator.topic().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return words.get("monitor.topic." + key.replaceAll("^_|_$", ""));
  }

  /// A whole sentence: "In Selwerd voelt 36 van de 100 mensen zich weleens onveilig."
  public String sentence(Indicator indicator, Area area, double estimate) {
    return words.get(
        "indicator." + indicator.id() + ".sentence",
        "where",
        AreaWords.where(words, area),
        "n",
        number(indicator.unit(), estimate));
  }

  /// A sentence about an observation, also where it has no number. One that comes from a poll says
  /// so: it must not be taken for a figure of all residents.
  public String sentence(Indicator indicator, Area area, Observation observation) {
    if (!(observation.figure() instanceof Figure.Known) || isOfFew(observation)) {
      return plain(indicator, area, observation);
    }
    var sentence = plain(indicator, area, observation);
    return switch (observation.kind()) {
      case REGISTER_OR_IMPORTED -> sentence;
      case SAMPLE -> asked("monitor.asked.sample", observation, sentence);
      case OPEN_POLL -> asked("monitor.asked.open_poll", observation, sentence);
    };
  }

  /// The same without the kind of figure, for where that stands beside it. A figure of few answers
  /// is never said of the area as a whole: see [Shares#FEWEST_IN_WORDS].
  public String plain(Indicator indicator, Area area, Observation observation) {
    return switch (observation.figure()) {
      case Figure.Known known ->
          isOfFew(observation)
              ? few(indicator, area, observation, known)
              : sentence(indicator, area, known.estimate());
      case Figure.NotAvailable() -> none(area);
      case Figure.Hidden(var reason) ->
          words.get(hidden(reason), "where", AreaWords.where(words, area));
    };
  }

  private boolean isOfFew(Observation observation) {
    return observation.figure() instanceof Figure.Known known
        && known.base().isPresent()
        && (known.base().getAsLong() < Shares.FEWEST_IN_WORDS
            || !words.tellsPercentages(known.base().getAsLong()));
  }

  private String few(Indicator indicator, Area area, Observation observation, Figure.Known known) {
    return words.get(
        "monitor.asked.few",
        "where",
        AreaWords.where(words, area),
        "period",
        period(observation.period()),
        "base",
        words.number(known.base().orElseThrow()),
        "value",
        exact(indicator.unit(), observation),
        "indicator",
        name(indicator));
  }

  /// The figure with its unit; of few answers the numbers themselves: "9 van de 14".
  String exact(Unit unit, Observation observation) {
    if (!isInNumbers(unit, observation) || !(observation.figure() instanceof Figure.Known known)) {
      return value(unit, observation.estimate().orElseThrow());
    }
    long base = known.base().orElseThrow();
    long hits = Math.round(known.estimate() * base / Unit.PERCENT.most());
    return words.get("monitor.value.of", "n", words.number(hits), "base", words.number(base));
  }

  /// Whether a share of few answers is told in numbers instead of as a percentage.
  boolean isInNumbers(Unit unit, Observation observation) {
    return unit == Unit.PERCENT && isOfFew(observation);
  }

  /// The figure as it stands at its mark in a chart, where the axis tells the unit.
  String mark(Unit unit, Observation observation) {
    return isInNumbers(unit, observation)
        ? exact(unit, observation)
        : number(unit, observation.estimate().orElseThrow());
  }

  /// Whom a figure of a poll is about; empty for figures of documents and registers.
  public String askedBy(Observation observation) {
    var period = period(observation.period());
    return switch (observation.kind()) {
      case REGISTER_OR_IMPORTED -> "";
      case SAMPLE -> words.get("monitor.asked_by.sample", "period", period);
      case OPEN_POLL -> words.get("monitor.asked_by.open_poll", "period", period);
    };
  }

  /// The figure of a poll in few words, beside figures of documents and registers: it names its
  /// area, and of few answers how many there were.
  String asked(Unit unit, Area area, Observation observation) {
    return words.get(
        "wijk.asked",
        "where",
        AreaWords.where(words, area),
        "period",
        period(observation.period()),
        "value",
        isInNumbers(unit, observation)
            ? exact(unit, observation)
            : withBase(said(unit, observation.estimate().orElseThrow()), observation));
  }

  /// The figure with its unit, and of few answers how many there were.
  String described(Unit unit, Observation observation) {
    var exact = exact(unit, observation);
    return isInNumbers(unit, observation) ? exact : withBase(exact, observation);
  }

  private String withBase(String value, Observation observation) {
    return isOfFew(observation) && observation.figure() instanceof Figure.Known known
        ? words.get("wijk.asked_few", "value", value, "base", known.base().orElseThrow())
        : value;
  }

  private String asked(String key, Observation observation, String sentence) {
    return words.get(key, "period", period(observation.period()), "sentence", sentence);
  }

  /// That there is no figure of an area.
  public String none(Area area) {
    return words.get("monitor.none", "where", AreaWords.where(words, area));
  }

  /// The figure with its unit, for tables and axes: `36 %`, `7,4` or `10 ‰`.
  public String value(Unit unit, double estimate) {
    return switch (unit) {
      case PERCENT -> words.get("monitor.value.percent", "n", number(unit, estimate));
      case SCORE -> number(unit, estimate);
      case PER_MILLE -> words.get("monitor.value.per_mille", "n", number(unit, estimate));
    };
  }

  /// The figure as the sentences about it say it: "36 van de 100", and scores alone.
  String said(Unit unit, double estimate) {
    return switch (unit) {
      case PERCENT ->
          words.get("monitor.value.of", "n", number(unit, estimate), "base", words.number(100));
      case SCORE, PER_MILLE -> value(unit, estimate);
    };
  }

  /// A sentence about a printed figure and of which year it is, where its source tells that.
  String dated(String sentence, Observation observation) {
    return observation.period().isKnown()
        ? sentence + " " + words.get("wijk.figure_year", "period", period(observation.period()))
        : sentence;
  }

  /// The number alone. Scores have one decimal; others only where they are small and not whole.
  public String number(Unit unit, double estimate) {
    var whole = Math.rint(estimate) == estimate;
    var decimals = unit == Unit.SCORE || (!whole && Math.abs(estimate) < SMALL) ? 1 : 0;
    return words.decimal(estimate, decimals);
  }

  /// Which kind of figure it is.
  public String kind(ObservationKind kind) {
    return words.get("monitor.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// The year, or that the source does not tell it.
  public String period(Period period) {
    return period.year().isPresent()
        ? Integer.toString(period.year().getAsInt())
        : words.get("monitor.period.unknown");
  }

  /// What is to be reached: "Doel: minder dan 25 % (2030-2040)".
  public String target(Indicator indicator, Target target) {
    var better = target.better() == Better.HIGHER ? "more" : "less";
    return words.get(
        "monitor.target." + better,
        "value",
        value(indicator.unit(), target.bound()),
        "from",
        Integer.toString(target.fromYear()),
        "to",
        Integer.toString(target.toYear()));
  }

  /// Why a figure is hidden, for a cell of a table.
  public String hiddenShort(Visibility reason) {
    return words.get(hidden(reason) + "_short");
  }

  private static String hidden(Visibility reason) {
    return switch (reason) {
      case TOO_FEW -> "monitor.hidden.too_few";
      case WOULD_REVEAL -> "monitor.hidden.would_reveal";
      case SHOWN -> throw new IllegalArgumentException("a shown figure is not hidden");
    };
  }
}

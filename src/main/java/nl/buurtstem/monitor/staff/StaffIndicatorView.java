package nl.buurtstem.monitor.staff;

import static nl.buurtstem.monitor.staff.StaffFilters.AREA;
import static nl.buurtstem.monitor.staff.StaffFilters.KIND;
import static nl.buurtstem.monitor.staff.StaffFilters.STANDING;
import static nl.buurtstem.monitor.staff.StaffFilters.YEAR;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.Figure;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.Source;
import nl.buurtstem.monitor.api.ProvenanceFacts;
import nl.buurtstem.monitor.page.FigureWords;
import nl.buurtstem.monitor.page.IndicatorRows;
import nl.buurtstem.monitor.staff.StaffFigures.Seen;

/// Makes the page with all figures of one indicator for staff.
@Singleton
final class StaffIndicatorView {
  private static final String FIGURE = "cijfer";
  private static final String BASE = "antwoorden";

  private final MonitorService monitor;
  private final StaffFigures figures;
  private final AreaService areas;
  private final ProvenanceFacts provenance;

  StaffIndicatorView(
      MonitorService monitor, StaffFigures figures, AreaService areas, ProvenanceFacts provenance) {
    this.monitor = monitor;
    this.figures = figures;
    this.areas = areas;
    this.provenance = provenance;
  }

  StaffIndicatorPage page(HttpRequest<?> request, StaffFrame staff, Indicator indicator) {
    var words = staff.frame().words();
    var query =
        TableQuery.of(
            request,
            List.of(AREA, YEAR, FIGURE, BASE, KIND, STANDING),
            List.of(AREA, YEAR, KIND, STANDING));
    var all = figures.of(staff.staff(), Optional.of(indicator.id()));
    var rows = new IndicatorRows(indicator, areas, sources(all), words);
    var lines =
        all.stream()
            .filter(StaffFilters.passes(query))
            .filter(seen -> query.passes(AREA, seen.observation().area()))
            .sorted(query.comparator(orders()))
            .map(seen -> line(rows, seen))
            .toList();
    return new StaffIndicatorPage(
        staff,
        new FigureWords(words).name(indicator),
        facts(staff, indicator),
        "/nl/cijfers/" + indicator.id(),
        "/gegevens/waarnemingen.csv",
        query,
        filters(staff, all),
        lines);
  }

  private StaffIndicatorPage.Line line(IndicatorRows rows, Seen seen) {
    var one = seen.observation();
    return new StaffIndicatorPage.Line(
        rows.of(List.of(one)).getFirst(),
        seen.standing().key(),
        figures.poll(one).map(poll -> "/beheer/peilingen/" + poll.slug()),
        behind(one));
  }

  private List<StaffIndicatorPage.Fact> behind(Observation observation) {
    var facts = new ArrayList<StaffIndicatorPage.Fact>();
    provenance
        .of(observation)
        .forEach((name, value) ->
            facts.add(new StaffIndicatorPage.Fact(name.replace('_', ' '), said(value))));
    return facts;
  }

  private static String said(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + said(entry.getValue()))
              .collect(Collectors.joining("; "))
              .replace('_', ' ');
      case List<?> list ->
          list.stream().map(StaffIndicatorView::said).collect(Collectors.joining(", "));
      default -> String.valueOf(value);
    };
  }

  /// Areas in their usual order; what has no figure comes before what has one.
  private Map<String, Comparator<Seen>> orders() {
    var place = new HashMap<String, Integer>();
    areas.all().forEach(area -> place.put(area.key(), place.size()));
    Comparator<Seen> area =
        Comparator.comparing(seen -> place.getOrDefault(seen.observation().area(), 0));
    Comparator<Seen> period =
        Comparator.comparingInt(seen -> seen.observation().period().year().orElse(0));
    return Map.of(
        AREA, area.thenComparing(period),
        YEAR, period.thenComparing(area),
        FIGURE,
            Comparator.<Seen, Double>comparing(
                    seen -> seen.observation().estimate().orElse(Double.NEGATIVE_INFINITY))
                .thenComparing(area),
        BASE, Comparator.<Seen, Long>comparing(StaffIndicatorView::base).thenComparing(area),
        KIND,
            Comparator.<Seen, String>comparing(seen -> seen.observation().kind().name())
                .thenComparing(area),
        STANDING, Comparator.comparing(Seen::standing).thenComparing(area));
  }

  private static long base(Seen seen) {
    return seen.observation().figure() instanceof Figure.Known known ? known.base().orElse(0) : 0;
  }

  private Map<String, Source> sources(List<Seen> all) {
    return all.stream()
        .map(seen -> seen.observation().source())
        .distinct()
        .flatMap(id -> monitor.source(id).stream())
        .collect(Collectors.toMap(Source::id, source -> source));
  }

  private List<StaffIndicatorPage.Fact> facts(StaffFrame staff, Indicator indicator) {
    var words = new FigureWords(staff.frame().words());
    var facts = new ArrayList<StaffIndicatorPage.Fact>();
    facts.add(
        new StaffIndicatorPage.Fact(staff.t("staff.monitor.official"), indicator.officialName()));
    facts.add(new StaffIndicatorPage.Fact(staff.t("staff.monitor.topic"), words.topic(indicator)));
    facts.add(
        new StaffIndicatorPage.Fact(
            staff.t("staff.monitor.better"),
            staff.t("monitor.better." + indicator.better().name().toLowerCase(Locale.ROOT))));
    for (var target : monitor.targets(indicator.id())) {
      var area = areas.find(target.area()).map(Area::name).orElse(target.area());
      facts.add(
          new StaffIndicatorPage.Fact(
              staff.t("staff.monitor.target_for", "area", area),
              words.target(indicator, target) + " · " + target.printed()));
    }
    return facts;
  }

  private List<TableFilter> filters(StaffFrame staff, List<Seen> all) {
    var used = all.stream().map(seen -> seen.observation().area()).collect(Collectors.toSet());
    return List.of(
        StaffFilters.areas(
            staff, areas.all().stream().filter(area -> used.contains(area.key())).toList()),
        StaffFilters.years(staff, new FigureWords(staff.frame().words()), all),
        StaffFilters.kinds(staff, new FigureWords(staff.frame().words())),
        StaffFilters.standings(staff));
  }
}

package nl.buurtstem.monitor.staff;

import static nl.buurtstem.monitor.staff.StaffFilters.AREA;
import static nl.buurtstem.monitor.staff.StaffFilters.KIND;
import static nl.buurtstem.monitor.staff.StaffFilters.SEARCH;
import static nl.buurtstem.monitor.staff.StaffFilters.STANDING;
import static nl.buurtstem.monitor.staff.StaffFilters.TOPIC;
import static nl.buurtstem.monitor.staff.StaffFilters.YEAR;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Target;
import nl.buurtstem.monitor.page.FigureWords;
import nl.buurtstem.monitor.staff.StaffFigures.Seen;

/// The table of indicators by areas: in each cell the latest figure of a document, and beside it
/// that of a poll, because the two are never mixed silently.
@Singleton
final class StaffBoard {
  static final String INDICATOR = "indicator";
  static final String TARGET = "doel";

  private final MonitorService monitor;
  private final AreaService areas;
  private final StaffFigures figures;

  StaffBoard(MonitorService monitor, AreaService areas, StaffFigures figures) {
    this.monitor = monitor;
    this.areas = areas;
    this.figures = figures;
  }

  StaffMonitorPage page(HttpRequest<?> request, StaffFrame staff) {
    var query =
        TableQuery.of(
            request,
            List.of(TOPIC, INDICATOR, TARGET),
            List.of(AREA, YEAR, TOPIC, KIND, STANDING, SEARCH));
    var words = new FigureWords(staff.frame().words());
    var all = figures.of(staff.staff(), Optional.empty());
    var wanted = all.stream().filter(StaffFilters.passes(query)).toList();
    var columns = columns(query, wanted);
    return new StaffMonitorPage(
        staff,
        query,
        filters(staff, words, all),
        "/gegevens/waarnemingen.csv",
        columns.stream().map(Area::name).toList(),
        lines(staff, words, query, wanted, columns));
  }

  private List<StaffMonitorPage.Row> lines(
      StaffFrame staff,
      FigureWords words,
      TableQuery query,
      List<Seen> wanted,
      List<Area> columns) {
    var rows = new ArrayList<Line>();
    for (var indicator : monitor.indicators()) {
      var own =
          wanted.stream()
              .filter(seen -> seen.observation().indicator().equals(indicator.id()))
              .toList();
      if (passes(query, words, indicator) && (query.chosen().isEmpty() || !own.isEmpty())) {
        rows.add(new Line(rows.size(), row(staff, words, indicator, columns, own)));
      }
    }
    rows.sort(query.comparator(ORDERS));
    return rows.stream().map(Line::row).toList();
  }

  /// @param place in the programme's order
  private record Line(int place, StaffMonitorPage.Row row) {}

  private static final Map<String, Comparator<Line>> ORDERS =
      Map.of(
          TOPIC, Comparator.comparingInt(Line::place),
          INDICATOR, Comparator.comparing(line -> line.row().name().toLowerCase(Locale.ROOT)),
          TARGET,
              Comparator.<Line, Boolean>comparing(line -> line.row().target().isEmpty())
                  .thenComparing(line -> line.row().reached()));

  private static boolean passes(TableQuery query, FigureWords figures, Indicator indicator) {
    var search = query.value(SEARCH).toLowerCase(Locale.ROOT);
    var words = figures.name(indicator) + " " + indicator.officialName();
    return query.passes(TOPIC, indicator.topic())
        && words.toLowerCase(Locale.ROOT).contains(search);
  }

  /// The areas with figures: all but buurten, or one area with what lies in it.
  private List<Area> columns(TableQuery query, List<Seen> wanted) {
    var used = new LinkedHashSet<String>();
    wanted.forEach(seen -> used.add(seen.observation().area()));
    var area = query.value(AREA);
    var candidates =
        area.isEmpty()
            ? areas.all().stream().filter(one -> one.kind() != AreaKind.BUURT)
            : areas.withAllWithin(area).stream();
    return candidates.filter(one -> used.contains(one.key())).toList();
  }

  private StaffMonitorPage.Row row(
      StaffFrame staff,
      FigureWords figures,
      Indicator indicator,
      List<Area> columns,
      List<Seen> own) {
    var target = monitor.targets(indicator.id()).stream().findFirst();
    return new StaffMonitorPage.Row(
        figures.name(indicator),
        address(indicator),
        figures.topic(indicator),
        target.map(found -> goal(staff, figures, indicator, found)),
        target.isPresent() && reached(target.get(), own),
        columns.stream().map(area -> cell(staff, figures, indicator, area, own)).toList());
  }

  private static String goal(
      StaffFrame staff, FigureWords figures, Indicator indicator, Target target) {
    var key = "staff.monitor.target." + target.better().name().toLowerCase(Locale.ROOT);
    return staff.t(key, "value", figures.value(indicator.unit(), target.bound()));
  }

  private static boolean reached(Target target, List<Seen> own) {
    return latest(own, target.area(), kind -> kind == ObservationKind.REGISTER_OR_IMPORTED)
        .flatMap(seen -> seen.observation().estimate().stream().boxed().findFirst())
        .filter(target::isReachedBy)
        .isPresent();
  }

  private List<StaffMonitorPage.Entry> cell(
      StaffFrame staff, FigureWords figures, Indicator indicator, Area area, List<Seen> own) {
    var printed = latest(own, area.key(), kind -> kind == ObservationKind.REGISTER_OR_IMPORTED);
    var asked = latest(own, area.key(), kind -> kind != ObservationKind.REGISTER_OR_IMPORTED);
    return Stream.of(printed, asked)
        .flatMap(Optional::stream)
        .map(seen -> entry(staff, figures, indicator, seen))
        .toList();
  }

  private static StaffMonitorPage.Entry entry(
      StaffFrame staff, FigureWords figures, Indicator indicator, Seen seen) {
    var one = seen.observation();
    var standing = seen.standing();
    var kind = staff.t("staff.monitor.kind." + StaffFilters.path(one.kind()));
    return new StaffMonitorPage.Entry(
        address(indicator) + "?" + AREA + "=" + one.area(),
        one.estimate().isPresent()
            ? figures.value(indicator.unit(), one.estimate().getAsDouble())
            : staff.t(standing.key()),
        one.period().year().isPresent() ? figures.period(one.period()) + ", " + kind : kind,
        Optional.of(standing.key())
            .filter(_ -> standing == Standing.WAITING || standing == Standing.WITHHELD));
  }

  /// The newest figure; one whose year is not told comes last.
  private static Optional<Seen> latest(
      List<Seen> own, String area, Predicate<ObservationKind> kind) {
    return own.stream()
        .filter(seen -> seen.observation().area().equals(area))
        .filter(seen -> kind.test(seen.observation().kind()))
        .max(Comparator.comparingInt(seen -> seen.observation().period().year().orElse(0)));
  }

  static String address(Indicator indicator) {
    return "/beheer/monitor/" + indicator.id();
  }

  private List<TableFilter> filters(StaffFrame staff, FigureWords figures, List<Seen> all) {
    return List.of(
        StaffFilters.areas(
            staff, areas.all().stream().filter(area -> area.kind() != AreaKind.BUURT).toList()),
        StaffFilters.years(staff, figures, all),
        StaffFilters.topics(staff, figures, monitor.indicators()),
        StaffFilters.kinds(staff, figures),
        StaffFilters.standings(staff),
        TableFilter.search(SEARCH, staff.t("staff.monitor.search")));
  }
}

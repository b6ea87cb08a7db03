package nl.buurtstem.monitor.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.area.Area;
import nl.buurtstem.monitor.Indicator;
import nl.buurtstem.monitor.ObservationKind;
import nl.buurtstem.monitor.Period;
import nl.buurtstem.monitor.page.FigureWords;
import nl.buurtstem.monitor.staff.StaffFigures.Seen;

/// What the tables of the monitor can leave out.
final class StaffFilters {
  static final String AREA = "gebied";
  static final String TOPIC = "onderwerp";
  static final String YEAR = "jaar";
  static final String KIND = "soort";
  static final String STANDING = "stand";
  static final String SEARCH = "zoek";

  private StaffFilters() {}

  /// The figures of the kind, year and state that were chosen.
  static Predicate<Seen> passes(TableQuery query) {
    return seen ->
        query.passes(KIND, path(seen.observation().kind()))
            && query.passes(YEAR, seen.observation().period().text())
            && query.passes(STANDING, seen.standing().path());
  }

  /// The name of a kind in addresses.
  static String path(ObservationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static TableFilter areas(StaffFrame staff, List<Area> areas) {
    return new TableFilter(
        AREA,
        staff.t("monitor.column.area"),
        areas.stream().map(area -> new TableFilter.Option(area.key(), area.name())).toList());
  }

  static TableFilter topics(StaffFrame staff, FigureWords figures, List<Indicator> indicators) {
    var topics = new LinkedHashMap<String, String>();
    indicators.forEach(one -> topics.putIfAbsent(one.topic(), figures.topic(one)));
    return new TableFilter(
        TOPIC,
        staff.t("staff.monitor.topic"),
        topics.entrySet().stream()
            .map(topic -> new TableFilter.Option(topic.getKey(), topic.getValue()))
            .toList());
  }

  static TableFilter years(StaffFrame staff, FigureWords figures, List<Seen> all) {
    return new TableFilter(
        YEAR,
        staff.t("monitor.column.period"),
        all.stream()
            .map(seen -> seen.observation().period())
            .distinct()
            .sorted(Comparator.comparing(Period::text))
            .map(period -> new TableFilter.Option(period.text(), figures.period(period)))
            .toList());
  }

  static TableFilter kinds(StaffFrame staff, FigureWords figures) {
    return new TableFilter(
        KIND,
        staff.t("monitor.column.kind"),
        Arrays.stream(ObservationKind.values())
            .map(kind -> new TableFilter.Option(path(kind), figures.kind(kind)))
            .toList());
  }

  static TableFilter standings(StaffFrame staff) {
    return new TableFilter(
        STANDING,
        staff.t("staff.monitor.standing"),
        Arrays.stream(Standing.values())
            .map(standing -> new TableFilter.Option(standing.path(), staff.t(standing.key())))
            .toList());
  }
}

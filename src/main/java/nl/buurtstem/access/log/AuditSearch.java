package nl.buurtstem.access.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.buurtstem.access.AuditFilter;
import nl.buurtstem.access.AuditPage;
import nl.buurtstem.platform.Zones;

/// What somebody looks for in the audit log, from the address.
///
/// @param before only entries with a lower number
record AuditSearch(AuditPage.Wanted wanted, long before) {
  static final int MOST = 100;
  private static final int LONGEST = 200;

  /// No date that a database could not hold.
  private static final Instant EARLIEST =
      LocalDate.of(2000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private static final Instant LATEST =
      LocalDate.of(2999, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  static AuditSearch read(HttpRequest<?> request) {
    return new AuditSearch(
        new AuditPage.Wanted(
            text(request, "wie"),
            text(request, "wat"),
            text(request, "waarvan"),
            day(text(request, "van")).map(LocalDate::toString).orElse(""),
            day(text(request, "tot")).map(LocalDate::toString).orElse("")),
        number(text(request, "voor")));
  }

  /// One more than fits, to see whether there are older ones.
  AuditFilter filter() {
    return new AuditFilter(
        wanted.who(),
        wanted.what(),
        wanted.subject(),
        day(wanted.from())
            .map(day -> day.atStartOfDay(Zones.AMSTERDAM).toInstant())
            .orElse(EARLIEST),
        day(wanted.until())
            .map(day -> day.plusDays(1).atStartOfDay(Zones.AMSTERDAM).toInstant())
            .orElse(LATEST),
        before,
        MOST + 1);
  }

  /// The address of the same search, from this entry back.
  String olderThan(long number) {
    return UriBuilder.of("/beheer/logboek")
        .queryParam("wie", wanted.who())
        .queryParam("wat", wanted.what())
        .queryParam("waarvan", wanted.subject())
        .queryParam("van", wanted.from())
        .queryParam("tot", wanted.until())
        .queryParam("voor", number)
        .build()
        .toString();
  }

  private static String text(HttpRequest<?> request, String name) {
    var text = request.getParameters().getFirst(name).orElse("").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  /// A day that the log can be about; anything else restricts nothing.
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 2999);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}

package nl.buurtstem.resident.request;

import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// Which requests the list shows, in which order, as its address says.
///
/// @param query what the address says
record DeskTable(TableQuery query) {
  private static final String DUE = "voor";
  private static final String CAME = "binnen";
  private static final String STATE = "stand";
  private static final String WISH = "wat";
  private static final String OPEN = "open";
  private static final String LATE = "te-laat";
  private static final String CLOSED = "klaar";

  /// Who waits comes before who was answered, and whoever waits longest past their day comes first.
  private static final Map<String, Comparator<ResidentRequest>> ORDERS =
      Map.of(
          DUE,
              Comparator.comparing((ResidentRequest request) -> !request.open())
                  .thenComparing(ResidentRequest::dueOn)
                  .thenComparing(ResidentRequest::receivedAt),
          CAME, Comparator.comparing(ResidentRequest::receivedAt));

  static DeskTable of(HttpRequest<?> request) {
    return new DeskTable(TableQuery.of(request, List.of(DUE, CAME), List.of(STATE, WISH)));
  }

  /// The requests that pass, in their order.
  List<ResidentRequest> shown(List<ResidentRequest> all, LocalDate today) {
    return all.stream()
        .filter(request -> passes(request, today))
        .sorted(query.comparator(ORDERS))
        .toList();
  }

  private boolean passes(ResidentRequest request, LocalDate today) {
    boolean state =
        switch (query.value(STATE)) {
          case OPEN -> request.open();
          case LATE -> request.late(today);
          case CLOSED -> !request.open();
          default -> true; // what somebody typed into the address
        };
    return state && query.passes(WISH, request.wish().path());
  }

  static List<TableFilter> filters(StaffFrame staff) {
    return List.of(
        new TableFilter(
            STATE,
            staff.t("staff.request.state"),
            List.of(
                new TableFilter.Option(OPEN, staff.t("staff.request.filter.open")),
                new TableFilter.Option(LATE, staff.t("staff.request.filter.late")),
                new TableFilter.Option(CLOSED, staff.t("staff.request.filter.closed")))),
        new TableFilter(
            WISH,
            staff.t("staff.request.wish"),
            Arrays.stream(Wish.values())
                .map(wish ->
                    new TableFilter.Option(
                        wish.path(), staff.t("staff.request.wish." + wish.word())))
                .toList()));
  }
}

package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollState;

/// Makes the list of polls for staff, sorted and filtered as its address says.
@Singleton
final class StaffPollList {
  private static final String OPENS = "opent";
  private static final String TITLE = "peiling";
  private static final String STATE = "stand";
  private static final String RESPONSES = "antwoorden";
  private static final String UNFINISHED = "begonnen";
  private static final String AREA = "gebied";
  private static final String SEARCH = "zoek";

  private final PollRights rights;
  private final StaffViews views;

  StaffPollList(PollRights rights, StaffViews views) {
    this.rights = rights;
    this.views = views;
  }

  private record Shown(Poll poll, StaffPollsPage.Line line) {}

  private static final Map<String, Comparator<Shown>> ORDERS =
      Map.of(
          TITLE, Comparator.comparing(shown -> shown.line().title().toLowerCase(Locale.ROOT)),
          STATE, Comparator.comparing(shown -> shown.poll().state()),
          OPENS, Comparator.comparing(shown -> shown.poll().opens()),
          RESPONSES, Comparator.comparingLong(shown -> shown.line().responses()),
          UNFINISHED, Comparator.comparingLong(shown -> shown.line().unfinished()));

  StaffPollsPage page(HttpRequest<?> request, StaffFrame staff) {
    var query =
        TableQuery.of(
            request,
            List.of(TITLE, STATE, OPENS, RESPONSES, UNFINISHED),
            List.of(STATE, AREA, SEARCH));
    var all = rights.readable(staff.staff());
    var wanted = all.stream().filter(passes(query)).toList();
    var lines = views.lines(wanted);
    var shown =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> new Shown(wanted.get(i), lines.get(i)))
            .sorted(query.comparator(ORDERS))
            .map(Shown::line)
            .toList();
    boolean mayEdit = staff.staff().isOneOf(Role.EDITORS);
    return new StaffPollsPage(staff, mayEdit, query, filters(staff, all), shown);
  }

  private static Predicate<Poll> passes(TableQuery query) {
    var search = query.value(SEARCH).toLowerCase(Locale.ROOT);
    var area = query.value(AREA);
    return poll ->
        query.passes(STATE, path(poll.state()))
            && (area.isEmpty() || poll.definition().areas().contains(area))
            && (poll.title("nl") + " " + poll.slug()).toLowerCase(Locale.ROOT).contains(search);
  }

  private static String path(PollState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private List<TableFilter> filters(StaffFrame staff, List<Poll> all) {
    var states =
        Arrays.stream(PollState.values())
            .filter(state -> all.stream().anyMatch(poll -> poll.state() == state))
            .map(state -> new TableFilter.Option(path(state), staff.t(StaffViews.stateKey(state))))
            .toList();
    var areas =
        all.stream()
            .flatMap(poll -> poll.definition().areas().stream())
            .distinct()
            .map(key -> new TableFilter.Option(key, views.areaName(key)))
            .sorted(Comparator.comparing(TableFilter.Option::text))
            .toList();
    return List.of(
        new TableFilter(STATE, staff.t("staff.polls.state"), states),
        new TableFilter(AREA, staff.t("staff.polls.where"), areas),
        TableFilter.search(SEARCH, staff.t("staff.polls.search")));
  }
}

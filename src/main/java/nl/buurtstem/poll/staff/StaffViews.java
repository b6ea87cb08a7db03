package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.tally.Tally;

/// Parts that several staff pages about polls share.
@Singleton
final class StaffViews {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.of("nl"));

  private final PollService polls;
  private final AreaService areas;
  private final Clock clock;

  StaffViews(PollService polls, AreaService areas, Clock clock) {
    this.polls = polls;
    this.areas = areas;
    this.clock = clock;
  }

  /// Today in Amsterdam.
  LocalDate today() {
    return Zones.today(clock);
  }

  List<StaffPollsPage.Line> lines(List<Poll> shown) {
    return shown.stream().map(poll -> line(poll)).toList();
  }

  private StaffPollsPage.Line line(Poll poll) {
    var definition = poll.definition();
    return new StaffPollsPage.Line(
        poll.title("nl"),
        address(poll),
        definition.areas().stream().map(this::areaName).collect(Collectors.joining(", ")),
        stateKey(poll.state()),
        poll.state() == PollState.OPEN,
        period(poll.opens(), poll.closes()),
        polls.tally(poll).responses(),
        polls.unfinished(poll));
  }

  /// First and last day in few characters: `1 nov 2026 – 28 feb 2027`.
  private static String period(LocalDate opens, LocalDate closes) {
    return DAY.format(opens) + " – " + DAY.format(closes);
  }

  /// The name of an area; of a key that is no area, the key.
  String areaName(String key) {
    return areas.find(key).map(Area::name).orElse(key);
  }

  /// The wijken whose page tells of a poll: it was held there, in a part or in an area around.
  List<Area> wijken(Poll poll) {
    var asked = poll.definition().areas();
    return areas.wijken().stream()
        .filter(wijk ->
            Stream.of(areas.withAllAround(wijk.key()), areas.withAllWithin(wijk.key()))
                .flatMap(List::stream)
                .anyMatch(area -> asked.contains(area.key())))
        .toList();
  }

  /// The names of the areas that responses are about.
  String areaOrNone(Words words, String key) {
    return key.equals(Tally.NO_AREA) ? words.get("staff.poll.no_area") : areaName(key);
  }

  static String stateKey(PollState state) {
    return "staff.state." + state.name().toLowerCase(Locale.ROOT);
  }

  static String address(Poll poll) {
    return StaffPaths.of(poll);
  }

  /// Leads to the page of a poll, which says what happened.
  ///
  /// @param notice a code for it
  static MutableHttpResponse<?> to(Poll poll, String notice) {
    return HttpResponse.seeOther(URI.create(address(poll) + "?melding=" + notice));
  }
}

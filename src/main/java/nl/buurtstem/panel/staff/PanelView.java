package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.Population;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.panel.Strata;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.PollService;

/// Shows the panel in numbers.
@Singleton
class PanelView {
  private static final String NONE = "–";

  private final Strata strata;
  private final Population population;
  private final Theirs theirs;
  private final Draws draws;
  private final PollService polls;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Settings settings;

  PanelView(
      Strata strata,
      Population population,
      Theirs theirs,
      Draws draws,
      PollService polls,
      StaffFrames frames,
      Renderer renderer,
      Settings settings) {
    this.strata = strata;
    this.population = population;
    this.theirs = theirs;
    this.draws = draws;
    this.polls = polls;
    this.frames = frames;
    this.renderer = renderer;
    this.settings = settings;
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      PopulationForm form,
      List<PopulationForm.Fault> faults,
      Optional<String> notice) {
    var staff = frames.of(request, authentication, "staff.panel.title");
    var words = staff.frame().words();
    var members = strata.members();
    var people = strata.people();
    int active = members.values().stream().mapToInt(Strata.Count::active).sum();
    int quiet = members.values().stream().mapToInt(Strata.Count::quiet).sum();
    int gone = members.values().stream().mapToInt(Strata.Count::gone).sum();
    return renderer.page(
        faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
        "panel/staff-panel.jte",
        new PanelPage(
            staff,
            staff.t("staff.panel.total", "active", active, "quiet", quiet, "gone", gone),
            Arrays.stream(BirthBand.values()).map(PanelView::years).toList(),
            theirs.wijken(staff.staff()).stream()
                .map(wijk -> row(words, wijk, members, people))
                .toList(),
            !people.isEmpty(),
            sources(staff),
            lines(staff),
            form,
            faults.stream()
                .map(fault ->
                    staff.t("staff.panel.population.fault." + fault.key(), "line", fault.line()))
                .toList(),
            notice.map(staff::t),
            settings.demo() && Theirs.everywhere(staff.staff())));
  }

  private static PanelPage.Row row(
      Words words, Area wijk, Map<Stratum, Strata.Count> members, Map<Stratum, Long> people) {
    var strata =
        Arrays.stream(BirthBand.values()).map(band -> Stratum.of(wijk.key(), band)).toList();
    var cells =
        strata.stream()
            .map(stratum -> {
              var count = members.get(stratum);
              return new PanelPage.Cell(
                  words.number(count == null ? 0 : count.active()),
                  people.containsKey(stratum)
                      ? words.number(people.getOrDefault(stratum, 0L))
                      : NONE);
            })
            .toList();
    int active =
        strata.stream()
            .mapToInt(stratum -> {
              var count = members.get(stratum);
              return count == null ? 0 : count.active();
            })
            .sum();
    boolean known = people.keySet().containsAll(strata);
    long all = strata.stream().mapToLong(stratum -> people.getOrDefault(stratum, 0L)).sum();
    return new PanelPage.Row(
        wijk.name(),
        cells,
        new PanelPage.Cell(words.number(active), known ? words.number(all) : NONE));
  }

  /// Short enough for the head of a column.
  private static String years(BirthBand band) {
    return band.isOldest() ? "≤ " + band.to() : band.from() + "–" + band.to();
  }

  private List<String> sources(StaffFrame staff) {
    var words = staff.frame().words();
    return population.all().stream()
        .map(margin ->
            staff.t(
                margin.madeUp()
                    ? "staff.panel.population.made_up"
                    : "staff.panel.population.source",
                "source",
                margin.source(),
                "date",
                words.date(margin.countedOn())))
        .distinct()
        .toList();
  }

  private List<PanelPage.DrawLine> lines(StaffFrame staff) {
    var taken = draws.taken();
    return theirs.draws(staff.staff()).stream()
        .map(draw -> line(staff, draw, taken.getOrDefault(draw.id(), 0)))
        .toList();
  }

  private PanelPage.DrawLine line(StaffFrame staff, PanelDraw draw, int taken) {
    return new PanelPage.DrawLine(
        DrawPages.path(draw),
        polls.find(draw.pollKey()).map(poll -> poll.title("nl")).orElse(draw.pollKey()),
        AuditWords.moment(draw.madeAt()),
        draw.madeBy(),
        staff.t("staff.panel.draws.taken_of", "taken", taken, "size", draw.wish().size()),
        staff.t(draw.state().key()));
  }
}

package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.panel.DrawWish;
import nl.buurtstem.panel.Draws;
import nl.buurtstem.panel.Strata;
import nl.buurtstem.panel.StratumCount;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;

/// Shows the page on which a draw is thought out.
@Singleton
class NewDrawView {
  private final PollService polls;
  private final PollRights rights;
  private final Draws draws;
  private final Strata strata;
  private final StratumWords words;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Settings settings;
  private final Clock clock;

  NewDrawView(
      PollService polls,
      PollRights rights,
      Draws draws,
      Strata strata,
      StratumWords words,
      StaffFrames frames,
      Renderer renderer,
      Settings settings,
      Clock clock) {
    this.polls = polls;
    this.rights = rights;
    this.draws = draws;
    this.strata = strata;
    this.words = words;
    this.frames = frames;
    this.renderer = renderer;
    this.settings = settings;
    this.clock = clock;
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request, Authentication authentication, DrawForm form) {
    return page(request, authentication, form, HttpStatus.OK, Optional.empty());
  }

  MutableHttpResponse<?> faulty(
      HttpRequest<?> request, Authentication authentication, DrawForm form) {
    return page(request, authentication, form, HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty());
  }

  MutableHttpResponse<?> preview(
      HttpRequest<?> request,
      Authentication authentication,
      DrawForm form,
      MatterCard poll,
      DrawWish wish) {
    var planned = new Planned(wish, draws.preview(poll, wish, settings.demo()));
    return page(request, authentication, form, HttpStatus.OK, Optional.of(planned));
  }

  private record Planned(DrawWish wish, List<StratumCount> counts) {}

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      DrawForm form,
      HttpStatus status,
      Optional<Planned> planned) {
    var staff = frames.of(request, authentication, "staff.panel.draw.new");
    return renderer.page(
        status,
        "panel/staff-draw-new.jte",
        new NewDrawPage(
            staff,
            form,
            choices(staff.staff(), form),
            form.faults().stream().map(key -> staff.t("staff.panel.draw.fault." + key)).toList(),
            planned.map(all -> preview(staff, form, all)),
            settings.demo()));
  }

  private NewDrawPage.Preview preview(StaffFrame staff, DrawForm form, Planned planned) {
    var counts = planned.counts();
    int available = counts.stream().mapToInt(StratumCount::available).sum();
    boolean unknown =
        form.byPopulation() && !strata.known(counts.stream().map(StratumCount::stratum).toList());
    return new NewDrawPage.Preview(
        staff.t("staff.panel.draw.would", "taken", Unmet.taken(counts), "available", available),
        Unmet.of(staff, planned.wish(), counts),
        unknown,
        words.lines(staff.frame().words(), counts));
  }

  private List<NewDrawPage.Choice> choices(Staff staff, DrawForm form) {
    var today = Zones.today(clock);
    return polls.all().stream()
        .filter(Poll::byCode)
        .filter(poll -> poll.access(today) != Poll.Access.OVER)
        .filter(poll -> rights.may(staff, Role.EDITORS, poll))
        .map(poll ->
            new NewDrawPage.Choice(poll.slug(), poll.title("nl"), poll.slug().equals(form.poll())))
        .toList();
  }
}

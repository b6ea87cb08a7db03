package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.panel.Dropping;
import nl.buurtstem.panel.Inviting;
import nl.buurtstem.panel.Member;
import nl.buurtstem.panel.PanelDraw;
import nl.buurtstem.panel.PanelLetters;
import nl.buurtstem.panel.Reminding;
import nl.buurtstem.panel.Responses;
import nl.buurtstem.panel.Sending;
import nl.buurtstem.panel.Sendings;
import nl.buurtstem.panel.StratumCount;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MatterCard.Stage;
import nl.buurtstem.platform.Renderer;

/// Shows the page of a draw.
@Singleton
class DrawView {
  private final Responses responses;
  private final Inviting inviting;
  private final Reminding reminding;
  private final DrawPosts posts;
  private final Sendings sendings;
  private final Dropping dropping;
  private final PanelLetters letters;
  private final StratumWords strata;
  private final StaffFrames frames;
  private final Renderer renderer;

  DrawView(
      Responses responses,
      Inviting inviting,
      Reminding reminding,
      DrawPosts posts,
      Sendings sendings,
      Dropping dropping,
      PanelLetters letters,
      StratumWords strata,
      StaffFrames frames,
      Renderer renderer) {
    this.responses = responses;
    this.inviting = inviting;
    this.reminding = reminding;
    this.posts = posts;
    this.sendings = sendings;
    this.dropping = dropping;
    this.letters = letters;
    this.strata = strata;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// What the page says beside what is always there.
  ///
  /// @param fault text key
  /// @param notice text key
  /// @param typed a limit that was not taken as it is
  record Told(
      HttpStatus status, Optional<String> fault, Optional<String> notice, Optional<Typed> typed) {
    static Told notice(Optional<String> key) {
      return new Told(HttpStatus.OK, Optional.empty(), key, Optional.empty());
    }

    static Told fault(String key) {
      return new Told(
          HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(key), Optional.empty(), Optional.empty());
    }

    static Told limit(String key, Typed typed) {
      return new Told(
          HttpStatus.UNPROCESSABLE_ENTITY, Optional.of(key), Optional.empty(), Optional.of(typed));
    }
  }

  /// The limit that was typed for messages.
  record Typed(Sending.Kind kind, String euros) {}

  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      PanelDraw draw,
      MatterCard poll,
      Told told) {
    var staff =
        frames.of(request, authentication, "staff.panel.draw.of", "poll", poll.title("nl").text());
    var words = staff.frame().words();
    dropping.note(draw);
    var counts = responses.of(draw);
    var why = why(draw, poll);
    var sent = sendings.of(draw);
    var invite = may(why, sent, Sending.Kind.INVITE) ? inviting.next(draw) : List.<Member>of();
    boolean mayRemind = may(why, sent, Sending.Kind.REMIND);
    var remind = mayRemind ? reminding.next(draw) : List.<Member>of();
    return renderer.page(
        told.status(),
        "panel/staff-draw.jte",
        new DrawPage(
            staff,
            poll.title("nl").text(),
            poll.staffPath(),
            DrawPages.path(draw),
            staff.t(draw.state().key()),
            staff.t(
                "staff.panel.draw.made",
                "at",
                AuditWords.moment(draw.madeAt()),
                "by",
                draw.madeBy()),
            rule(staff, draw, counts),
            Unmet.of(staff, draw.wish(), counts),
            draw.wish().seed(),
            draw.simulated(),
            strata.byWijk(words, counts),
            strata.byBand(words, counts),
            strata.lines(words, counts),
            strata.all(words, counts),
            waiting(staff, counts),
            posts.of(staff, poll, invite, Sending.Kind.INVITE, told),
            posts.of(staff, poll, remind, Sending.Kind.REMIND, told),
            mayRemind ? later(staff, draw) : Optional.empty(),
            why.map(staff::t),
            letters(staff, draw),
            sent.stream().map(sending -> line(staff, sending)).toList(),
            draw.state() == PanelDraw.State.INVITED || draw.state() == PanelDraw.State.DRAWN,
            UUID.randomUUID(),
            told.fault().map(staff::t),
            told.notice().map(staff::t)));
  }

  private Optional<String> later(StaffFrame staff, PanelDraw draw) {
    return reminding
        .later(draw)
        .map(from -> staff.t("staff.panel.draw.remind.later", "at", AuditWords.moment(from)));
  }

  /// Whether something of this kind can be asked: not while it is being done.
  private static boolean may(Optional<String> why, List<Sending> sent, Sending.Kind kind) {
    return why.isEmpty()
        && sent.stream().noneMatch(sending -> sending.filling() && sending.kind() == kind);
  }

  private Optional<DrawPage.Letters> letters(StaffFrame staff, PanelDraw draw) {
    var count = letters.count(draw);
    return count.all() == 0
        ? Optional.empty()
        : Optional.of(
            new DrawPage.Letters(
                staff.t("staff.panel.draw.letters.people", "n", count.fresh(), "all", count.all()),
                count.fresh() > 0,
                count.fresh() < count.all()));
  }

  private static Optional<String> waiting(StaffFrame staff, List<StratumCount> counts) {
    int waiting =
        counts.stream()
            .flatMap(count -> count.result().stream())
            .mapToInt(StratumCount.Result::waiting)
            .sum();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(staff.t("staff.panel.draw.waiting", "n", waiting));
  }

  private static Optional<String> why(PanelDraw draw, MatterCard poll) {
    if (draw.state() == PanelDraw.State.STOPPED || draw.state() == PanelDraw.State.CLOSED) {
      return Optional.of(draw.state().key() + ".why");
    }
    return poll.stage() == Stage.OPEN ? Optional.empty() : Optional.of("staff.panel.draw.not_open");
  }

  private static String rule(StaffFrame staff, PanelDraw draw, List<StratumCount> counts) {
    var wish = draw.wish();
    return staff.t(
        "staff.panel.draw.rule",
        "taken",
        Unmet.taken(counts),
        "size",
        wish.size(),
        "minimum",
        wish.minimum(),
        "by",
        staff.t(wish.byBuurt() ? "staff.panel.draw.rule.buurt" : "staff.panel.draw.rule.wijk"),
        "weight",
        staff.t(
            wish.byPopulation()
                ? "staff.panel.draw.rule.people"
                : "staff.panel.draw.rule.members"));
  }

  private DrawPage.SendingLine line(StaffFrame staff, Sending sending) {
    return new DrawPage.SendingLine(
        staff.t("staff.panel.sending." + sending.kind().code()),
        AuditWords.moment(sending.madeAt()),
        sending.madeBy(),
        standing(staff, sending),
        DrawPages.batch(sending.batch()));
  }

  private String standing(StaffFrame staff, Sending sending) {
    return sending.filling()
        ? staff.t(
            "staff.panel.sending.filling", "ready", sending.ready(), "wanted", sending.wanted())
        : staff.t(sendings.standing(sending).key());
  }
}

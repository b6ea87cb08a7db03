package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.demo.DemoPolls;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;

/// Shows the page where staff add a poll.
@Singleton
final class StaffNewView {
  private final StaffChecks checks;
  private final StaffFrames frames;
  private final Renderer renderer;

  StaffNewView(StaffChecks checks, StaffFrames frames, Renderer renderer) {
    this.checks = checks;
    this.frames = frames;
    this.renderer = renderer;
  }

  MutableHttpResponse<?> empty(HttpRequest<?> request, Authentication authentication) {
    var staff = frame(request, authentication);
    return renderer.ok("staff/new.jte", new StaffNewPage(staff, shipped(""), "", Optional.empty()));
  }

  /// Says why what was offered cannot be checked.
  MutableHttpResponse<?> refused(
      HttpRequest<?> request, Authentication authentication, StaffOffer.Refused offer) {
    var staff = frame(request, authentication);
    var message = staff.t(offer.key(), "largest", StaffOffer.LARGEST_FILE / 1000);
    var outcome = new StaffNewPage.Outcome(message, false, List.of());
    return page(staff, HttpStatus.UNPROCESSABLE_ENTITY, "", offer.text(), outcome);
  }

  /// Shows what the check says.
  MutableHttpResponse<?> checked(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      StaffOffer.Definition offer) {
    var staff = frame(request, authentication);
    var findings = checks.of(offer.text(), offer.file());
    var key =
        !findings.readable()
            ? "staff.new.unreadable"
            : findings.mayOpen() ? "staff.new.fine" : "staff.new.faulty";
    var message = staff.t(key, "errors", findings.errors());
    var outcome = new StaffNewPage.Outcome(message, findings.readable(), checks.shown(findings));
    return page(staff, status, offer.name(), kept(offer), outcome);
  }

  /// Shows the errors that keep a version out of a poll that is no longer a draft.
  MutableHttpResponse<?> faulty(
      HttpRequest<?> request, Authentication authentication, StaffOffer.Definition offer) {
    var staff = frame(request, authentication);
    var findings = checks.of(offer.text(), offer.file());
    var message = staff.t("staff.new.faulty_late", "errors", findings.errors());
    var outcome = new StaffNewPage.Outcome(message, false, checks.shown(findings));
    return page(staff, HttpStatus.UNPROCESSABLE_ENTITY, offer.name(), kept(offer), outcome);
  }

  /// Says that it is about an area of others.
  MutableHttpResponse<?> otherArea(
      HttpRequest<?> request, Authentication authentication, StaffOffer.Definition offer) {
    var staff = frame(request, authentication);
    var outcome = new StaffNewPage.Outcome(staff.t("staff.new.other_area"), false, List.of());
    return page(staff, HttpStatus.FORBIDDEN, offer.name(), kept(offer), outcome);
  }

  /// Says which version number would be accepted.
  MutableHttpResponse<?> wrongVersion(
      HttpRequest<?> request,
      Authentication authentication,
      StaffOffer.Definition offer,
      Poll poll,
      int next) {
    var staff = frame(request, authentication);
    var message =
        poll.state().isCounted()
            ? staff.t("staff.new.closed", "poll", poll.slug())
            : staff.t("staff.new.version", "poll", poll.slug(), "next", next);
    var outcome = new StaffNewPage.Outcome(message, false, List.of());
    return page(staff, HttpStatus.CONFLICT, offer.name(), kept(offer), outcome);
  }

  private MutableHttpResponse<?> page(
      StaffFrame staff,
      HttpStatus status,
      String chosen,
      String text,
      StaffNewPage.Outcome outcome) {
    return renderer.page(
        status,
        "staff/new.jte",
        new StaffNewPage(staff, shipped(chosen), text, Optional.of(outcome)));
  }

  private StaffFrame frame(HttpRequest<?> request, Authentication authentication) {
    return frames.of(request, authentication, "staff.new.title");
  }

  private static String kept(StaffOffer.Definition offer) {
    return offer.name().isEmpty() ? offer.text() : "";
  }

  private static List<StaffNewPage.Shipped> shipped(String chosen) {
    return DemoPolls.shipped().stream()
        .map(name -> new StaffNewPage.Shipped(name, title(name), name.equals(chosen)))
        .toList();
  }

  private static String title(String name) {
    var file = name + ".yaml";
    return switch (Definitions.load(Resources.text("surveys/" + file), file)) {
      case Loading.Loaded(var definition, var _) -> definition.title().in("nl").text();
      case Loading.Rejected _ -> name;
    };
  }
}

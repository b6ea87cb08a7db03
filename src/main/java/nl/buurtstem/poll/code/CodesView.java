package nl.buurtstem.poll.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.code.Batch;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.CodeState;
import nl.buurtstem.participation.letter.Letters;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.StaffPaths;

/// Shows the page with the codes of a poll.
@Singleton
final class CodesView {
  private final Batches batches;
  private final Once once;
  private final PublicAddress address;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Clock clock;

  CodesView(
      Batches batches,
      Once once,
      PublicAddress address,
      StaffFrames frames,
      Renderer renderer,
      Clock clock) {
    this.batches = batches;
    this.once = once;
    this.address = address;
    this.frames = frames;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// What the page says beside what is always there.
  ///
  /// @param notice text key
  record Said(HttpStatus status, Optional<String> notice, List<CodesOrder.Fault> faults) {
    static Said nothing() {
      return new Said(HttpStatus.OK, Optional.empty(), List.of());
    }

    static Said notice(HttpStatus status, String key) {
      return new Said(status, Optional.of(key), List.of());
    }

    static Said faults(List<CodesOrder.Fault> faults) {
      return new Said(HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty(), faults);
    }
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      Poll poll,
      CodesRequest asked,
      Said said) {
    var staff = frames.of(request, authentication, "staff.codes.of", "poll", poll.title("nl"));
    return renderer.page(
        said.status(),
        "staff/codes.jte",
        new CodesPage(
            staff,
            poll.title("nl"),
            StaffPaths.of(poll),
            StaffPaths.codes(poll),
            Batch.LARGEST,
            Letters.MOST,
            mayMake(poll),
            over(staff, poll),
            address.base(),
            batches.of(poll.matter()).stream()
                .map(batch -> line(staff, poll, batch, mayMake(poll)))
                .toList(),
            asked,
            languages(staff, poll, asked),
            said.faults().stream()
                .map(fault ->
                    staff
                        .frame()
                        .words()
                        .get("staff.codes.fault." + fault.key(), fault.arguments()))
                .toList(),
            said.notice().map(key -> staff.t("staff.codes." + key))));
  }

  /// An empty form, with the first languages of the poll.
  static CodesRequest empty(Poll poll) {
    return CodesRequest.empty(
        poll.definition().languages().stream().limit(Letters.MOST_LANGUAGES).toList());
  }

  private static List<CodesPage.Choice> languages(StaffFrame staff, Poll poll, CodesRequest asked) {
    return staff.frame().languages().stream()
        .filter(language -> poll.definition().languages().contains(language.code()))
        .map(language ->
            new CodesPage.Choice(
                language.code(),
                language.ownName(),
                language.dir(),
                asked.spoken().contains(language.code())))
        .toList();
  }

  /// Whether codes can still be made and taken back.
  boolean mayMake(Poll poll) {
    return poll.access(Zones.today(clock)) != Poll.Access.OVER;
  }

  /// That the poll is closed, and when its keys were destroyed.
  private Optional<String> over(StaffFrame staff, Poll poll) {
    if (mayMake(poll)) {
      return Optional.empty();
    }
    return once.destruction(poll.matter())
        .map(gone -> staff.t("staff.codes.destroyed", "at", AuditWords.moment(gone.at())))
        .or(() -> Optional.of(staff.t("staff.codes.over")));
  }

  /// @param usable whether the codes can still be used, and so be taken back
  private static CodesPage.Line line(StaffFrame staff, Poll poll, Batch batch, boolean usable) {
    return new CodesPage.Line(
        batch.purpose(),
        batch.addresses(),
        batch.test(),
        AuditWords.moment(batch.madeAt()),
        batch.madeBy(),
        batch.size(),
        use(staff, batch, batch.count(CodeState.USED)),
        use(staff, batch, batch.count(CodeState.FRESH)),
        batch.count(CodeState.REVOKED),
        batch.handedOverAt().map(AuditWords::moment),
        batch.revokedAt().isPresent(),
        batch.revokedAt().isPresent() || !usable
            ? Optional.empty()
            : Optional.of(StaffPaths.codes(poll) + "/" + batch.id() + "/intrekken"));
  }

  private static String use(StaffFrame staff, Batch batch, int count) {
    if (batch.test()) {
      return "–";
    }
    return batch.tellsUse() ? staff.frame().words().number(count) : staff.t("staff.codes.too_few");
  }
}

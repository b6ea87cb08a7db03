package nl.buurtstem.resident.request;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.resident.request.DeskPage.Fact;

/// Makes the staff pages of requests.
@Singleton
final class DeskView {
  private final Requests requests;
  private final Erasures erasures;
  private final Clock clock;

  DeskView(Requests requests, Erasures erasures, Clock clock) {
    this.requests = requests;
    this.erasures = erasures;
    this.clock = clock;
  }

  /// What was done or typed just now.
  record Beside(String fault, String notice, String reason, Optional<DeskPage.Opened> opened) {
    static final Beside NOTHING = new Beside("", "", "", Optional.empty());

    static Beside notice(String key) {
      return new Beside("", key, "", Optional.empty());
    }

    static Beside fault(String key, String reason) {
      return new Beside(key, "", reason, Optional.empty());
    }

    static Beside opened(DeskPage.Opened opened, String fault) {
      return new Beside(fault, "", "", Optional.of(opened));
    }
  }

  DeskListPage list(StaffFrame staff, DeskTable table) throws SQLException {
    var today = Zones.today(clock);
    var all = requests.all();
    return new DeskListPage(
        staff,
        table.query(),
        DeskTable.filters(staff),
        table.shown(all, today).stream().map(request -> line(staff, request, today)).toList(),
        !all.isEmpty());
  }

  DeskPage one(StaffFrame staff, ResidentRequest request, Beside beside) throws SQLException {
    var today = Zones.today(clock);
    return new DeskPage(
        staff,
        line(staff, request, today),
        facts(staff, request),
        request.forgottenAt().isEmpty(),
        beside.opened(),
        request.extendable(today) ? Optional.of(longer(staff, request)) : Optional.empty(),
        Arrays.stream(Outcome.values())
            .map(outcome -> new Fact(outcome.word(), staff.t(outcome.key())))
            .toList(),
        beside.fault().isEmpty() ? "" : staff.t(beside.fault()),
        beside.notice().isEmpty() ? "" : staff.t(beside.notice()),
        beside.reason());
  }

  /// What was sealed, with what all features hold of whoever sent it.
  DeskPage.Opened opened(StaffFrame staff, Message message) throws SQLException {
    var reach = KnownAddress.read(message.reach());
    var held = new ArrayList<DeskPage.Held>();
    if (reach.isPresent()) {
      erasures
          .held(reach.get())
          .forEach((holder, things) -> held.add(new DeskPage.Held(holder(staff, holder), things)));
    }
    return new DeskPage.Opened(message.reach(), message.words(), held);
  }

  private List<Fact> facts(StaffFrame staff, ResidentRequest request) throws SQLException {
    var facts = new ArrayList<Fact>();
    facts.add(fact(staff, "language", language(staff, request.language())));
    if (!request.marks().isEmpty()) {
      facts.add(fact(staff, "marks", marks(staff, request)));
    }
    request
        .extension()
        .ifPresent(more ->
            facts.add(
                fact(
                    staff,
                    "extended",
                    staff.t(
                        "staff.request.extended.text",
                        "at",
                        AuditWords.moment(more.at()),
                        "reason",
                        more.reason()))));
    var erased =
        erasures.done(request).entrySet().stream()
            .map(entry ->
                staff.t(
                    "staff.request.erased.text",
                    "holder",
                    holder(staff, entry.getKey()),
                    "n",
                    entry.getValue()))
            .toList();
    if (!erased.isEmpty()) {
      facts.add(fact(staff, "erased", String.join("; ", erased)));
    }
    request.closing().ifPresent(closing -> closed(staff, request, closing, facts));
    return facts;
  }

  private static void closed(
      StaffFrame staff,
      ResidentRequest request,
      ResidentRequest.Closing closing,
      List<Fact> facts) {
    var outcome = staff.t(closing.outcome().key());
    var at = AuditWords.moment(closing.at());
    facts.add(
        fact(staff, "closed", staff.t("staff.request.closed.text", "outcome", outcome, "at", at)));
    if (!closing.reason().isEmpty()) {
      facts.add(fact(staff, "why", closing.reason()));
    }
    var last = staff.frame().words().date(Requests.day(closing.at().plus(Requests.KEPT)));
    facts.add(
        fact(
            staff,
            "message",
            request
                .forgottenAt()
                .map(gone -> staff.t("staff.request.forgotten", "at", AuditWords.moment(gone)))
                .orElseGet(() -> staff.t("staff.request.forget_on", "date", last))));
  }

  private static DeskPage.Longer longer(StaffFrame staff, ResidentRequest request) {
    var words = staff.frame().words();
    var until = words.date(Requests.longest(request));
    return new DeskPage.Longer(
        staff.t("staff.request.extend.text", "date", until, "due", words.date(request.dueOn())),
        staff.t("staff.request.extend.do", "date", until));
  }

  private static DeskListPage.Line line(
      StaffFrame staff, ResidentRequest request, LocalDate today) {
    var words = staff.frame().words();
    return new DeskListPage.Line(
        request.reference().text(),
        DeskPages.address(request),
        staff.t("staff.request.wish." + request.wish().word()),
        words.date(Requests.day(request.receivedAt())),
        words.date(request.dueOn()),
        state(staff, request, today),
        request.open(),
        request.late(today));
  }

  private static String state(StaffFrame staff, ResidentRequest request, LocalDate today) {
    if (request.closing().isPresent()) {
      return staff.t(request.closing().get().outcome().key());
    }
    long left = ChronoUnit.DAYS.between(today, request.dueOn());
    return left < 0
        ? staff.t("staff.request.late", "n", -left)
        : staff.t("staff.request.left", "n", left);
  }

  private static String marks(StaffFrame staff, ResidentRequest request) {
    return request.marks().stream()
        .sorted()
        .map(Mark::name)
        .map(name -> staff.t("staff.request.mark." + name.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }

  private static String language(StaffFrame staff, String code) {
    return staff.frame().languages().stream()
        .filter(language -> language.code().equals(code))
        .map(Language::ownName)
        .findFirst()
        .orElse(code);
  }

  private static String holder(StaffFrame staff, String name) {
    var key = "staff.holder." + name;
    return staff.frame().words().has(key) ? staff.t(key) : name;
  }

  private static Fact fact(StaffFrame staff, String key, String value) {
    return new Fact(staff.t("staff.request." + key), value);
  }
}

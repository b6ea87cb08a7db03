package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.page.StaffPaths;
import nl.buurtstem.poll.tally.Tally;
import nl.buurtstem.poll.text.TextQuestion;
import nl.buurtstem.survey.source.Finding;

/// Makes the page of one poll for staff.
@Singleton
final class StaffPollView {
  /// So many days are shown; older ones are added up in the total.
  private static final int DAYS = 28;

  private static final int LOG_LINES = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.of("nl"));

  private final PollService polls;
  private final PollRights rights;
  private final StaffViews views;
  private final StaffChecks checks;
  private final AuditLog audit;
  private final AuditWords auditWords;

  StaffPollView(
      PollService polls,
      PollRights rights,
      StaffViews views,
      StaffChecks checks,
      AuditLog audit,
      AuditWords auditWords) {
    this.polls = polls;
    this.rights = rights;
    this.views = views;
    this.checks = checks;
    this.audit = audit;
    this.auditWords = auditWords;
  }

  StaffPollPage page(HttpRequest<?> request, StaffFrame staff, Poll poll) {
    boolean mayEdit = rights.may(staff.staff(), Role.EDITORS, poll);
    var findings = checks.of(poll.current().source(), poll.slug() + ".yaml");
    return new StaffPollPage(
        staff,
        poll.title("nl"),
        StaffViews.address(poll),
        "/nl" + poll.path(),
        StaffViews.stateKey(poll.state()),
        poll.state() == PollState.OPEN,
        poll.state().isPublic() && !TextQuestion.of(poll).isEmpty(),
        mayEdit && poll.byCode(),
        mayEdit && poll.state().isCounted(),
        poll.state().isPublic() && !poll.byCode() && !poll.byClass(),
        poll.state().isCounted() && !isPublished(poll)
            ? Optional.of(StaffPaths.outcome(poll))
            : Optional.empty(),
        isPublished(poll) ? Optional.of("/nl" + poll.resultsPath()) : Optional.empty(),
        isPublished(poll) ? wijken(poll) : List.of(),
        mayEdit ? StaffStep.from(poll.state()) : List.of(),
        facts(staff.frame().words(), poll),
        responses(staff.frame().words(), staff.frame().languages(), poll),
        languages(staff, poll, findings.all()),
        findings.errors(),
        checks.shown(findings),
        versions(poll),
        auditWords.lines(audit.about(poll.slug(), LOG_LINES)),
        mayEdit && staff.frame().demo() && poll.state() == PollState.OPEN,
        mayEdit,
        !poll.ofChildren() && rights.may(staff.staff(), Role.EXPORTERS, poll),
        notice(request, staff));
  }

  private static boolean isPublished(Poll poll) {
    return poll.state().compareTo(PollState.PUBLISHED) >= 0;
  }

  private List<StaffPollPage.Link> wijken(Poll poll) {
    return views.wijken(poll).stream()
        .map(wijk -> new StaffPollPage.Link(wijk.name(), "/nl/wijk/" + wijk.key()))
        .toList();
  }

  private List<StaffPollPage.Fact> facts(Words words, Poll poll) {
    var definition = poll.definition();
    return List.of(
        new StaffPollPage.Fact(
            words.get("staff.poll.where"),
            definition.areas().stream().map(views::areaName).collect(Collectors.joining(", "))),
        new StaffPollPage.Fact(
            words.get("staff.poll.period"),
            words.date(poll.opens()) + " – " + words.date(poll.closes())),
        new StaffPollPage.Fact(
            words.get("staff.poll.results_by"), words.date(definition.resultsBy())),
        new StaffPollPage.Fact(
            words.get("staff.poll.kept_until"), words.date(definition.retainUntil())),
        new StaffPollPage.Fact(words.get("staff.poll.purpose"), definition.purpose()),
        new StaffPollPage.Fact(
            words.get("staff.poll.questions"), words.number(definition.asked().size())));
  }

  private StaffPollPage.Responses responses(Words words, List<Language> languages, Poll poll) {
    var tally = polls.tally(poll);
    var total = tally.total();
    var names = languages.stream().collect(Collectors.toMap(Language::code, Language::ownName));
    return new StaffPollPage.Responses(
        total.responses(),
        total.simulated(),
        polls.unfinished(poll),
        days(total.days()),
        StaffBar.ofKinds(mostFirst(total.languages()), code -> names.getOrDefault(code, code)),
        StaffBar.ofKinds(
            mostFirst(total.channels()),
            channel -> words.get("staff.channel." + channel.toLowerCase(Locale.ROOT))),
        StaffBar.ofKinds(mostFirst(perArea(tally)), key -> views.areaOrNone(words, key)));
  }

  private static List<StaffBar> days(Map<String, Long> days) {
    var sorted = new TreeMap<>(days);
    var last = new LinkedHashMap<String, Long>();
    sorted.entrySet().stream()
        .skip(Math.max(0, sorted.size() - DAYS))
        .forEach(day -> last.put(day.getKey(), day.getValue()));
    return StaffBar.of(last, day -> DAY.format(LocalDate.parse(day)));
  }

  private static Map<String, Long> perArea(Tally tally) {
    return tally.areas().stream()
        .collect(Collectors.toMap(key -> key, key -> tally.area(key).responses()));
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    var sorted = new LinkedHashMap<String, Long>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static List<StaffPollPage.LanguageState> languages(
      StaffFrame staff, Poll poll, List<Finding> findings) {
    return staff.frame().languages().stream()
        .filter(language -> poll.definition().languages().contains(language.code()))
        .map(language ->
            new StaffPollPage.LanguageState(
                language.ownName(),
                language.code(),
                language.dir(),
                language.reviewed(),
                findings.stream()
                    .filter(finding -> language.code().equals(finding.arguments().get("language")))
                    .count(),
                StaffViews.address(poll) + "/voorbeeld/" + language.code()))
        .toList();
  }

  private static List<StaffPollPage.Version> versions(Poll poll) {
    var versions = new ArrayList<StaffPollPage.Version>();
    for (var version : poll.versions().reversed().values()) {
      versions.add(
          new StaffPollPage.Version(
              version.number(),
              version.number() == poll.currentVersion(),
              version.sourceSha256(),
              version.addedBy(),
              AuditWords.moment(version.addedAt())));
    }
    return versions;
  }

  private static Optional<String> notice(HttpRequest<?> request, StaffFrame staff) {
    var known = Arrays.asList("toegevoegd", "bestond", "gevuld", "kan-niet", "fouten");
    return request
        .getParameters()
        .getFirst("melding")
        .filter(code -> known.contains(code) || StaffStep.read(code).isPresent())
        .map(code -> staff.t("staff.notice." + code));
  }
}

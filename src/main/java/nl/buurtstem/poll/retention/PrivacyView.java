package nl.buurtstem.poll.retention;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Definition;

/// Puts what is kept into words.
@Singleton
final class PrivacyView {
  private final Retention retention;

  PrivacyView(Retention retention) {
    this.retention = retention;
  }

  PrivacyPage page(StaffFrame staff, List<Poll> polls) throws SQLException {
    var lines = new ArrayList<PrivacyLine>();
    for (var poll : polls) {
      lines.add(line(staff, poll));
    }
    return new PrivacyPage(staff, List.copyOf(lines));
  }

  HoldPage page(StaffFrame staff, Poll poll, String reason, Optional<String> fault)
      throws SQLException {
    return new HoldPage(
        staff,
        line(staff, poll),
        retention.hold(poll).map(hold -> held(staff, hold)),
        retention.destruction(poll).map(record -> gone(staff, record)),
        reason,
        fault);
  }

  static String basisKey(Definition.LawfulBasis basis) {
    return "staff.privacy.basis." + basis.name().toLowerCase(Locale.ROOT);
  }

  private PrivacyLine line(StaffFrame staff, Poll poll) throws SQLException {
    var hold = retention.hold(poll);
    var gone = retention.destruction(poll);
    return new PrivacyLine(
        poll.title("nl"),
        "/beheer/privacy/peiling/" + poll.slug(),
        basisKey(poll.definition().lawfulBasis()),
        staff.frame().words().date(poll.definition().retainUntil()),
        gone.map(record -> gone(staff, record))
            .or(() -> hold.map(_ -> staff.t("staff.privacy.held")))
            .orElseGet(() -> staff.t("staff.privacy.kept")),
        hold.isPresent() && gone.flatMap(Destruction::finished).isEmpty());
  }

  private static String held(StaffFrame staff, Hold hold) {
    return staff.t(
        "staff.privacy.held_by",
        "by",
        hold.by(),
        "at",
        AuditWords.moment(hold.since()),
        "reason",
        hold.reason());
  }

  private static String gone(StaffFrame staff, Destruction record) {
    return record
        .finished()
        .map(at ->
            staff.t(
                "staff.privacy.gone",
                "on",
                staff.frame().words().date(day(at)),
                "n",
                record.responses()))
        .orElseGet(() -> staff.t("staff.privacy.going", "n", record.responses()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Zones.AMSTERDAM);
  }
}

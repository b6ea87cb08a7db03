package nl.buurtstem.access.log;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditPage;
import nl.buurtstem.access.AuditState;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;

/// Makes the page of the audit log.
@Singleton
final class AuditView {
  private final AuditLog audit;
  private final AuditWords words;
  private final AuditWatch watch;

  AuditView(AuditLog audit, AuditWords words, AuditWatch watch) {
    this.audit = audit;
    this.words = words;
    this.watch = watch;
  }

  AuditPage page(StaffFrame staff, AuditSearch search) {
    var found = audit.search(search.filter());
    var shown = found.subList(0, Math.min(found.size(), AuditSearch.MOST));
    var kinds =
        audit.kinds().stream().map(what -> new AuditPage.Kind(what, words.what(what))).toList();
    return new AuditPage(
        staff, search.wanted(), kinds, words.lines(shown), older(search, found), chain(staff));
  }

  private static Optional<String> older(AuditSearch search, List<AuditEntry> found) {
    return found.size() > AuditSearch.MOST
        ? Optional.of(search.olderThan(found.get(AuditSearch.MOST - 1).number()))
        : Optional.empty();
  }

  private AuditPage.Chain chain(StaffFrame staff) {
    var last = watch.last();
    if (last.isEmpty()) {
      return new AuditPage.Chain(true, staff.t("staff.log.unchecked"), Optional.empty());
    }
    var state = last.get().state();
    var say = new AuditStateWords(staff.frame().words());
    return new AuditPage.Chain(
        state instanceof AuditState.Whole,
        say.of(state)
            + " "
            + staff.t("staff.log.checked", "at", AuditWords.moment(last.get().at())),
        say.mark(state));
  }
}

package nl.buurtstem.poll.staff;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.check.PollCheck;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading;

/// The check of a definition, as staff see it.
@Singleton
final class StaffChecks {
  private final PollCheck check;
  private final Messages messages;
  private final Languages languages;

  StaffChecks(PollCheck check, Messages messages, Languages languages) {
    this.check = check;
    this.messages = messages;
    this.languages = languages;
  }

  /// Everything its author should know.
  ///
  /// @param readable whether it can be read at all, and so be kept as a draft
  record Findings(boolean readable, List<Finding> all) {
    boolean mayOpen() {
      return readable && Check.mayOpen(all);
    }

    long errors() {
      return all.stream().filter(one -> one.severity() == Finding.Severity.ERROR).count();
    }
  }

  Findings of(String yaml, String file) {
    var loading = Definitions.load(yaml, file);
    return new Findings(loading instanceof Loading.Loaded, check.findings(loading));
  }

  /// The findings as a page shows them, in Dutch.
  List<StaffFinding> shown(Findings findings) {
    var words = messages.in(languages.dutch());
    return findings.all().stream()
        .map(finding ->
            new StaffFinding(
                finding.severity() == Finding.Severity.ERROR,
                finding.code().name(),
                finding.path(),
                finding.line(),
                words.get(finding.key(), finding.arguments())))
        .toList();
  }
}

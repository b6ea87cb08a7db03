package nl.buurtstem.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.Zones;

/// Says the audit log in Dutch.
@Singleton
public final class AuditWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH.mm 'uur'", Locale.of("nl"));

  private final Words words;
  private final AuditReasons reasons;

  AuditWords(Messages messages, Languages languages, AuditReasons reasons) {
    this.reasons = reasons;
    this.words = messages.in(languages.dutch());
  }

  /// The entries as lines of a page.
  public List<AuditPage.Line> lines(List<AuditEntry> entries) {
    return entries.stream().map(this::line).toList();
  }

  /// A moment as staff read it, in Amsterdam.
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(Zones.AMSTERDAM));
  }

  /// What happened, in words.
  public String what(String what) {
    var key = "staff.audit." + what;
    return words.has(key) ? words.get(key) : what;
  }

  private AuditPage.Line line(AuditEntry entry) {
    return new AuditPage.Line(
        entry.number(),
        moment(entry.at()),
        entry.who(),
        what(entry.what()),
        entry.subject(),
        reasons.of(words, entry));
  }
}

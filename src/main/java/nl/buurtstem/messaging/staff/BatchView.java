package nl.buurtstem.messaging.staff;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.messaging.batch.BatchFilling;
import nl.buurtstem.messaging.batch.BatchHours;
import nl.buurtstem.messaging.batch.BatchStanding;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.Quote;

/// Makes the page of a batch.
@Singleton
class BatchView {
  private final MessageReader reader;
  private final Batches batches;
  private final BatchFilling filling;
  private final BatchHours hours;
  private final MessageWords words;

  BatchView(
      MessageReader reader,
      Batches batches,
      BatchFilling filling,
      BatchHours hours,
      MessageWords words) {
    this.reader = reader;
    this.batches = batches;
    this.filling = filling;
    this.hours = hours;
    this.words = words;
  }

  /// The page; empty when there is no such batch.
  ///
  /// @param done the key of what was just done
  /// @param fault the key of what is the matter
  Optional<BatchPage> page(
      StaffFrame staff, UUID id, Optional<String> done, Optional<String> fault) {
    return reader.batch(id).map(batch -> page(staff, batch, done, fault));
  }

  private BatchPage page(
      StaffFrame staff, MessageReader.Batch batch, Optional<String> done, Optional<String> fault) {
    var standing = batches.standing(batch.id()).orElseThrow();
    var became = reader.became(batch.id());
    var quote = batches.quote(batch.id());
    return new BatchPage(
        staff,
        batch.name(),
        BatchPages.address(batch.id()),
        words.get(standing.key()),
        words.get(standing.key() + ".text"),
        standing == BatchStanding.RUNNING,
        standing.mayPause(),
        standing == BatchStanding.PAUSED,
        standing.mayStop(),
        standing == BatchStanding.NIGHT && hours.mayOverrule(),
        staff.staff().isOneOf(Role.EDITORS),
        Euros.of(batch.limitCents()),
        filling.progress(batch.id()).map(this::progress),
        facts(batch, quote, became),
        quote.lines().stream().map(this::line).toList(),
        new Funnel(
            words.get("staff.messaging.became"),
            words.get("staff.messaging.batch"),
            List.of(became.counted().line(batch.name()))),
        done.map(key -> words.get(key)),
        fault.map(key -> words.get(key)));
  }

  private String progress(BatchFilling.Progress progress) {
    return words.get(
        "staff.messaging.batch.filling",
        "ready",
        progress.ready(),
        "expected",
        progress.expected());
  }

  private List<BatchPage.Fact> facts(
      MessageReader.Batch batch, Quote quote, MessageReader.Became became) {
    return List.of(
        fact("staff.messaging.quote", words.euros(quote.millionths())),
        fact("staff.messaging.limit", words.euros(MessageWords.millionths(batch.limitCents()))),
        fact("staff.messaging.reserved", words.euros(batch.reserved())),
        fact(
            "staff.messaging.actual",
            words.get(
                "staff.messaging.actual_of",
                "amount",
                words.euros(became.actual()),
                "n",
                became.priced())),
        fact(
            "staff.messaging.made",
            words.get(
                "staff.messaging.made_by",
                "who",
                batch.by(),
                "when",
                AuditWords.moment(batch.at()))));
  }

  private BatchPage.Fact fact(String key, String value) {
    return new BatchPage.Fact(words.get(key), value);
  }

  private BatchPage.Line line(Quote.Line line) {
    return new BatchPage.Line(
        words.language(line.language()),
        words.number(line.people()),
        words.number(line.parts()),
        line.forcing()
            .map(character -> words.get("staff.messaging.forcing", "character", character))
            .orElse(""),
        words.euros(line.millionths()));
  }
}

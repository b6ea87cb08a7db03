package nl.buurtstem.poll.retention;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Question;

/// The processing register (GDPR article 30): one entry for each poll, from the poll itself.
@Singleton
final class Register {
  private final Words words;
  private final AreaService areas;
  private final Retention retention;

  Register(Messages messages, Languages languages, AreaService areas, Retention retention) {
    this.words = messages.in(languages.dutch());
    this.areas = areas;
    this.retention = retention;
  }

  Document of(List<Poll> polls) throws SQLException {
    var sections = new ArrayList<Document.Section>();
    for (var poll : polls) {
      sections.add(Document.Section.ofFacts(poll.title("nl"), facts(poll)));
    }
    return new Document(
        words.get("staff.register.title"),
        List.of(
            words.get("staff.register.text"),
            words.get("staff.register.accounts"),
            words.get("staff.register.requests"),
            words.get("staff.register.panel")),
        sections);
  }

  private List<Document.Fact> facts(Poll poll) throws SQLException {
    var definition = poll.definition();
    var facts = new ArrayList<Document.Fact>();
    facts.add(fact("purpose", definition.purpose()));
    facts.add(fact("asker", definition.asker().name().in("nl").text()));
    facts.add(fact("contact", definition.asker().contact().in("nl").text()));
    facts.add(fact("basis", words.get(PrivacyView.basisKey(definition.lawfulBasis()))));
    facts.add(fact("people", people(poll)));
    facts.add(fact("questions", questions(poll, false)));
    facts.add(fact("sensitive", questions(poll, true)));
    facts.add(
        fact(
            "beside",
            words.get(
                "staff.register.beside." + definition.access().name().toLowerCase(Locale.ROOT))));
    facts.add(
        fact(
            "anonymity",
            words.get(
                "staff.register.anonymity."
                    + definition.anonymity().name().toLowerCase(Locale.ROOT))));
    facts.add(fact("receivers", words.get("staff.register.receivers.text")));
    facts.add(fact("kept", words.date(definition.retainUntil())));
    var gone = retention.destruction(poll);
    if (gone.isPresent()) {
      facts.add(fact("gone", words.get("staff.register.gone.text", "n", gone.get().responses())));
    }
    return facts;
  }

  private Document.Fact fact(String key, String value) {
    return new Document.Fact(words.get("staff.register." + key), value);
  }

  private String people(Poll poll) {
    return poll.definition().areas().stream()
        .map(key -> areas.find(key).map(area -> area.name()).orElse(key))
        .collect(Collectors.joining(", "));
  }

  /// The questions, or those of them that are sensitive with why they are asked.
  private String questions(Poll poll, boolean sensitive) {
    var texts =
        poll.definition().questions().stream()
            .filter(question -> !(question instanceof Question.Information))
            .filter(question -> !sensitive || question.sensitive().isPresent())
            .map(question ->
                question.text().in("nl").text()
                    + question
                        .sensitive()
                        .filter(_ -> sensitive)
                        .map(why -> " (" + why + ")")
                        .orElse(""))
            .toList();
    return texts.isEmpty() ? words.get("staff.register.none") : String.join("; ", texts);
  }
}

package nl.buurtstem.poll.retention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Definition;

/// The draft of a data protection impact assessment (GDPR article 35, section 7): what is
/// processed, whether that is needed, what can go wrong and what is done against it. What only the
/// municipality can say is left open, and says so.
@Singleton
final class Dpia {
  /// A risk, and the measure against it, by the end of their keys.
  private static final List<String> RISKS =
      List.of("small_groups", "own_words", "shared_phone", "staff", "database", "robots", "origin");

  private static final List<String> OPEN = List.of("advice", "residents", "supplier", "decision");

  /// What is processed of people apart from what they answer in polls; as the register has it.
  private static final List<String> BESIDE =
      List.of(
          "staff.register.panel",
          "staff.dpia.beside.messages",
          "staff.register.requests",
          "staff.register.accounts");

  private final Words words;

  Dpia(Messages messages, Languages languages) {
    this.words = messages.in(languages.dutch());
  }

  Document of(List<Poll> polls) {
    var sections = new ArrayList<Document.Section>();
    sections.add(
        Document.Section.ofPoints(
            words.get("staff.dpia.what"),
            List.of(words.get("staff.dpia.what.text")),
            polls.stream().map(this::summary).toList()));
    sections.add(
        Document.Section.ofPoints(
            words.get("staff.dpia.beside"),
            List.of(words.get("staff.dpia.beside.text")),
            BESIDE.stream().map(words::get).toList()));
    sections.add(
        Document.Section.ofPoints(
            words.get("staff.dpia.needed"),
            List.of(words.get("staff.dpia.needed.text")),
            List.of()));
    sections.add(
        new Document.Section(words.get("staff.dpia.risks"), List.of(), risks(polls), List.of()));
    sections.add(
        Document.Section.ofPoints(
            words.get("staff.dpia.open"),
            List.of(words.get("staff.dpia.open.text")),
            OPEN.stream().map(key -> words.get("staff.dpia.open." + key)).toList()));
    return new Document(
        words.get("staff.dpia.title"), List.of(words.get("staff.dpia.text")), sections);
  }

  private String summary(Poll poll) {
    var definition = poll.definition();
    var sensitive = definition.questions().stream().filter(q -> q.sensitive().isPresent()).toList();
    return words.get(
        "staff.dpia.poll",
        "title",
        poll.title("nl"),
        "questions",
        definition.asked().size(),
        "sensitive",
        sensitive.size(),
        "base",
        definition.minimumBase(),
        "base_sensitive",
        sensitive.stream().mapToInt(definition::minimumBase).max().orElse(0),
        "until",
        words.date(definition.retainUntil()));
  }

  private List<Document.Fact> risks(List<Poll> polls) {
    var facts = new ArrayList<Document.Fact>();
    RISKS.forEach(risk -> facts.add(risk(risk)));
    if (polls.stream()
        .anyMatch(poll -> poll.definition().presentation() == Definition.Presentation.CHILD)) {
      facts.add(risk("children"));
    }
    return facts;
  }

  private Document.Fact risk(String key) {
    return new Document.Fact(
        words.get("staff.dpia.risk." + key), words.get("staff.dpia.measure." + key));
  }
}

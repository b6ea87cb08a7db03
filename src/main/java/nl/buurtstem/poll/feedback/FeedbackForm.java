package nl.buurtstem.poll.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Texts;

/// What was typed into the form of a decision.
///
/// @param id of the decision, new or not
/// @param revision that was changed; 0 for a new one
/// @param status as it was chosen; empty where nothing was
/// @param texts what happens, by language
/// @param whys the reasons, by language
public record FeedbackForm(
    UUID id,
    int revision,
    String status,
    Map<String, String> texts,
    Map<String, String> whys,
    String on,
    String answerable) {
  public static final int LONGEST_TEXT = 600;
  public static final int LONGEST_NAME = 200;

  /// An empty form, about today.
  static FeedbackForm fresh(UUID id, LocalDate today) {
    return new FeedbackForm(id, 0, "", Map.of(), Map.of(), today.toString(), "");
  }

  /// The form that would give this decision.
  static FeedbackForm of(Decision decision) {
    return new FeedbackForm(
        decision.id(),
        decision.revision(),
        decision.status().path(),
        decision.text().byLanguage(),
        decision.why().map(Texts::byLanguage).orElse(Map.of()),
        decision.on().toString(),
        decision.answerable());
  }

  static FeedbackForm read(UUID id, int revision, Form form, List<Language> languages) {
    return new FeedbackForm(
        id,
        revision,
        field(form, "stand"),
        texts(form, "tekst-", languages),
        texts(form, "waarom-", languages),
        field(form, "datum"),
        field(form, "wie"));
  }

  private static Map<String, String> texts(Form form, String name, List<Language> languages) {
    var texts = new HashMap<String, String>();
    for (var language : languages) {
      var text = field(form, name + language.code());
      if (!text.isEmpty()) {
        texts.put(language.code(), text);
      }
    }
    return texts;
  }

  private static String field(Form form, String name) {
    return form.first(name).orElse("").replace("\r\n", "\n").strip();
  }

  /// What is the matter with it: ends of text keys, in the order of the form.
  List<String> faults(Poll poll, LocalDate today) {
    var faults = new ArrayList<String>();
    if (chosen().isEmpty()) {
      faults.add("status");
    }
    if (!texts.containsKey(DecisionStore.DUTCH)) {
      faults.add("text");
    }
    if (!whys.containsKey(DecisionStore.DUTCH)
        && (chosen().equals(Optional.of(DecisionStatus.NOT_DOING)) || !whys.isEmpty())) {
      faults.add("why");
    }
    if (!texts.keySet().containsAll(whys.keySet())) {
      faults.add("why_alone");
    }
    if (tooLong(texts) || tooLong(whys) || answerable.length() > LONGEST_NAME) {
      faults.add("too_long");
    }
    if (day()
        .filter(day -> !day.isAfter(today) && !day.isBefore(poll.definition().opens()))
        .isEmpty()) {
      faults.add("date");
    }
    if (answerable.isEmpty()) {
      faults.add("answerable");
    }
    return faults;
  }

  private static boolean tooLong(Map<String, String> texts) {
    return texts.values().stream().anyMatch(text -> text.length() > LONGEST_TEXT);
  }

  private Optional<DecisionStatus> chosen() {
    return DecisionStatus.read(status);
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(on));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /// The decision; only of a form without faults.
  Decision decision() {
    return new Decision(
        id,
        chosen().orElseThrow(),
        new Texts(DecisionStore.DUTCH, texts),
        whys.isEmpty() ? Optional.empty() : Optional.of(new Texts(DecisionStore.DUTCH, whys)),
        day().orElseThrow(),
        answerable,
        revision);
  }
}

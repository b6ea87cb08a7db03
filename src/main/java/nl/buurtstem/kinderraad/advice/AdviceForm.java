package nl.buurtstem.kinderraad.advice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Form;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.feedback.Decision;

/// What staff typed about an advice.
///
/// @param id of the advice; empty for a new one
/// @param question id of a question, or empty
/// @param answer id of a decision, or empty
public record AdviceForm(
    String id, String question, String text, String givenOn, String answerBy, String answer) {

  /// An empty form, about today.
  static AdviceForm fresh(LocalDate today) {
    return new AdviceForm("", "", "", today.toString(), today.plusWeeks(6).toString(), "");
  }

  static AdviceForm of(Advice advice) {
    return new AdviceForm(
        advice.id().toString(),
        advice.question().orElse(""),
        advice.text(),
        advice.givenOn().toString(),
        advice.answerBy().toString(),
        advice.answer().map(UUID::toString).orElse(""));
  }

  static AdviceForm read(String id, Form form) {
    return new AdviceForm(
        id,
        form.first("vraag").orElse(""),
        form.first("tekst").orElse("").replace("\r\n", "\n").strip(),
        form.first("gegeven").orElse(""),
        form.first("antwoord-voor").orElse(""),
        form.first("besluit").orElse(""));
  }

  /// Ends of the keys of what is the matter with it.
  List<String> faults(Poll poll, List<Decision> decisions) {
    var faults = new ArrayList<String>();
    if (text.isEmpty() || text.length() > Advice.LONGEST) {
      faults.add("text");
    }
    boolean known = question.isEmpty() || poll.definition().question(question).isPresent();
    boolean answered = answer.isEmpty() || decision(decisions).isPresent();
    if (!known || !answered) {
      faults.add("choice");
    }
    var given = day(givenOn);
    if (given.isEmpty() || day(answerBy).filter(by -> !by.isBefore(given.get())).isEmpty()) {
      faults.add("days");
    }
    return faults;
  }

  /// The advice; only of a form without faults.
  Advice advice(UUID known, List<Decision> decisions) {
    return new Advice(
        known,
        Optional.of(question).filter(chosen -> !chosen.isEmpty()),
        text,
        day(givenOn).orElseThrow(),
        day(answerBy).orElseThrow(),
        decision(decisions).map(Decision::id));
  }

  private Optional<Decision> decision(List<Decision> decisions) {
    return decisions.stream().filter(known -> known.id().toString().equals(answer)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}

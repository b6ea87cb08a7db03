package nl.buurtstem.survey.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;
import nl.buurtstem.survey.SmsText;
import nl.buurtstem.survey.Vocabulary;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.text.SmsLength;

/// What a poll that can be answered by text message costs in each language: how many texts, how
/// many of them do not fit in one part, which is the longest, and which character is the cause
/// where one is. A `short` text may help.
final class SmsCheck {
  private SmsCheck() {}

  static void run(Check check, Vocabulary vocabulary) {
    if (check.definition().sms().isEmpty()) {
      return;
    }
    for (var language : check.definition().languages()) {
      var texts = texts(check.definition().questions(), new SmsText(language, vocabulary));
      var tooLong = texts.stream().filter(text -> text.length().parts() > 1).toList();
      tooLong.stream()
          .max(Comparator.comparingInt(text -> text.length().parts()))
          .ifPresent(worst ->
              check.find(
                  FindingCode.LONG_FOR_SMS,
                  "sms",
                  Map.of(
                      "language", language,
                      "texts", texts.size(),
                      "parts", texts.stream().mapToInt(text -> text.length().parts()).sum(),
                      "long", tooLong.size(),
                      "question", worst.question().id(),
                      "most", worst.length().parts(),
                      "character", worst.length().forcing().orElse("none"))));
    }
  }

  private record Text(Question question, SmsLength length) {}

  private static List<Text> texts(List<Question> questions, SmsText sms) {
    var all = new ArrayList<Text>();
    for (var question : questions) {
      rows(question)
          .flatMap(row -> sms.of(question, row).stream())
          .forEach(text -> all.add(new Text(question, SmsLength.of(text))));
    }
    return all;
  }

  private static Stream<Optional<Row>> rows(Question question) {
    return question.rows().isEmpty()
        ? Stream.of(Optional.empty())
        : question.rows().stream().map(Optional::of);
  }
}

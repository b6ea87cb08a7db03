package nl.buurtstem.survey.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.SmsText;
import nl.buurtstem.survey.Vocabulary;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.text.SmsLength;

/// Which questions do not fit in one text message, in which languages, and which character is the
/// cause where one is. A `short` text may help.
final class SmsCheck {
  private SmsCheck() {}

  static void run(Check check, Vocabulary vocabulary) {
    for (var question : check.definition().questions()) {
      var languages = new ArrayList<String>();
      for (var language : check.definition().languages()) {
        var length = longest(messages(question, new SmsText(language, vocabulary)));
        if (length.parts() > 1) {
          languages.add(
              language
                  + " "
                  + length.parts()
                  + length.forcing().map(c -> " (" + c + ")").orElse(""));
        }
      }
      if (!languages.isEmpty()) {
        check.find(
            FindingCode.LONG_FOR_SMS,
            StructureCheck.path(question) + ".text",
            Map.of("languages", String.join(", ", languages)));
      }
    }
  }

  private static List<String> messages(Question question, SmsText sms) {
    return question.rows().isEmpty()
        ? List.of(sms.of(question))
        : question.rows().stream().map(row -> sms.of(question, row)).toList();
  }

  private static SmsLength longest(List<String> messages) {
    return messages.stream()
        .map(SmsLength::of)
        .max(java.util.Comparator.comparingInt(SmsLength::parts))
        .orElseThrow();
  }
}

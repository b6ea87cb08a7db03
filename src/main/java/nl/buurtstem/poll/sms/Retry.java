package nl.buurtstem.poll.sms;

import java.util.Optional;
import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.SmsText;

/// How to answer, for whoever sent an answer that is not understood.
record Retry(Words words) {
  /// Empty where the question and what was wrong say enough.
  Optional<String> how(Question question) {
    int answers = SmsText.answerCount(question);
    if (SmsText.most(question) > 1) {
      return Optional.of(words.get("sms.again.several", "max", answers));
    }
    return switch (question) {
      case Question.Grade _ -> Optional.of(words.get("sms.again.one", "max", 10));
      case Question.NumberQuestion _ -> Optional.empty();
      case Question.ShortText _, Question.LongText _ -> Optional.of(words.get("sms.again.words"));
      case Question.SingleChoice _, Question.YesNo _, Question.Scale _, Question.Matrix _ ->
          Optional.of(words.get("sms.again.one", "max", answers));
      case Question.MultipleChoice _, Question.Ranking _, Question.PictogramChoice _ ->
          Optional.of(words.get("sms.again.one", "max", answers));
      case Question.Statements _, Question.Consent _ ->
          Optional.of(words.get("sms.again.one", "max", answers));
      case Question.Information _ -> Optional.empty();
    };
  }
}

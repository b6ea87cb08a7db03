package nl.buurtstem.poll.result;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.response.ResponseReader;
import nl.buurtstem.poll.result.ResultsPage.QuestionResult;
import nl.buurtstem.poll.tally.AreaTally;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Makes the results of a poll from its tally: what was heard per question, in words and bars.
/// Figures of too few answers, and those a person withheld, are not in it.
@Singleton
class Results {
  private final PollService polls;
  private final ResponseReader responses;
  private final Map<UUID, Map<String, Long>> written = new ConcurrentHashMap<>();

  Results(PollService polls, ResponseReader responses) {
    this.polls = polls;
    this.responses = responses;
  }

  /// The counts that a page of a published poll is made of.
  ///
  /// @param written how many wrote something, by question
  record Counted(AreaTally total, Map<String, Long> written) {}

  /// The counts of a poll that has been counted; kept in memory, as they can change no more.
  Counted counted(Poll poll) {
    return new Counted(
        polls.tally(poll).total(), written.computeIfAbsent(poll.id(), responses::written));
  }

  /// One result per question that asks something, in the order of the poll.
  static List<QuestionResult> questions(Poll poll, Counted counted, Say say) {
    return poll.definition().questions().stream()
        .filter(question -> !(question instanceof Question.Information))
        .map(question -> result(poll, question, counted, say))
        .toList();
  }

  private static QuestionResult result(Poll poll, Question question, Counted counted, Say say) {
    var frame = say.frame();
    var tally = counted.total().question(question.id());
    if (poll.withheld().contains(question.id())) {
      return hidden(question, say, frame.t("poll.results.withheld"));
    }
    if (question instanceof Question.ShortText || question instanceof Question.LongText) {
      long texts = counted.written().getOrDefault(question.id(), 0L);
      var finding = frame.t("poll.finding.texts", "n", texts);
      return withoutFigures(question, say, finding, frame.t("poll.results.texts"));
    }
    long minimum = poll.definition().minimumBase(question);
    var words = new ResultWords(say);
    var groups = new ResultGroups(words).of(question, tally, minimum);
    if (groups.isEmpty()) {
      return hidden(question, say, frame.t("poll.results.too_few", "n", minimum));
    }
    return new QuestionResult(
        question.id(),
        new Headline(frame.words()).of(question, tally, groups),
        say.of(question.text()),
        question instanceof Question.Grade,
        Optional.empty(),
        groups,
        mean(question, tally),
        besides(question, tally, say));
  }

  private static QuestionResult hidden(Question question, Say say, String why) {
    return withoutFigures(question, say, say.frame().t("poll.finding.hidden"), why);
  }

  private static QuestionResult withoutFigures(
      Question question, Say say, String finding, String why) {
    return new QuestionResult(
        question.id(),
        finding,
        say.of(question.text()),
        false,
        Optional.of(why),
        List.of(),
        OptionalDouble.empty(),
        List.of());
  }

  private static OptionalDouble mean(Question question, QuestionTally tally) {
    return question instanceof Question.Grade || question instanceof Question.NumberQuestion
        ? OptionalDouble.of(ResultWords.mean(tally))
        : OptionalDouble.empty();
  }

  private static List<String> besides(Question question, QuestionTally tally, Say say) {
    var lines = new ArrayList<String>();
    var words = say.frame().words();
    for (var choice : question.choices()) {
      long count = tally.count(choice.id());
      if (choice.dontKnow() && count > 0) {
        lines.add(say.of(choice.label()).text() + ": " + words.number(count));
      }
    }
    if (tally.declined() > 0) {
      lines.add(words.get("poll.rather_not") + ": " + words.number(tally.declined()));
    }
    return lines;
  }
}

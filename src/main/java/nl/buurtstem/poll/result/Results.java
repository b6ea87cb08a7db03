package nl.buurtstem.poll.result;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.disclosure.PollDisclosure;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.response.ResponseReader;
import nl.buurtstem.poll.result.ResultsPage.QuestionResult;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Makes the results of a poll from its tally: what was heard per question, in words and bars.
/// Figures of too few answers, and those a person withheld, are not in it.
@Singleton
class Results {
  private final PollService polls;
  private final ResponseReader responses;
  private final AreaService areas;
  private final Map<UUID, Counted> known = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, Long>> written = new ConcurrentHashMap<>();

  Results(PollService polls, ResponseReader responses, AreaService areas) {
    this.polls = polls;
    this.responses = responses;
    this.areas = areas;
  }

  /// The counts of a poll that has been counted; kept in memory, as they change no more but when
  /// the poll does.
  Counted counted(Poll poll) {
    return known.compute(
        poll.id(),
        (_, before) ->
            before != null && before.revision() == poll.revision() ? before : count(poll));
  }

  private Counted count(Poll poll) {
    var disclosure = new PollDisclosure(poll.definition(), polls.tally(poll), areas);
    return new Counted(poll.revision(), disclosure, written(poll));
  }

  /// What people wrote is taken away on its day; how many wrote is not, once it was told.
  private Map<String, Long> written(Poll poll) {
    return poll.state().compareTo(PollState.PUBLISHED) < 0
        ? responses.written(poll.id())
        : written.computeIfAbsent(poll.id(), responses::written);
  }

  /// One result per question that asks something, in the order of the poll.
  List<QuestionResult> questions(Poll poll, Heard heard, Say say) {
    var asked = new AskedOf(poll.definition(), say);
    return poll.definition().questions().stream()
        .filter(question -> !(question instanceof Question.Information))
        .filter(question -> heard.isWhole() || isToldPerArea(poll, question))
        .map(question -> result(poll, question, heard, say).askedOf(asked.of(question)))
        .toList();
  }

  /// Of an area it is no news where its people live, and nothing is told of what people wrote or of
  /// what a person withheld.
  private static boolean isToldPerArea(Poll poll, Question question) {
    return question.role().isEmpty()
        && !isWritten(question)
        && !poll.withheld().contains(question.id());
  }

  private static boolean isWritten(Question question) {
    return question instanceof Question.ShortText || question instanceof Question.LongText;
  }

  private QuestionResult result(Poll poll, Question question, Heard heard, Say say) {
    var frame = say.frame();
    var tally = heard.tally().question(question.id());
    if (poll.withheld().contains(question.id())) {
      return hidden(question, say, frame.t("poll.results.withheld"));
    }
    if (isWritten(question)) {
      long texts = heard.counted().written().getOrDefault(question.id(), 0L);
      var finding = written(poll, question, texts, say);
      return withoutFigures(question, say, finding, frame.t("poll.results.texts"));
    }
    long minimum = poll.definition().minimumBase(question);
    var words = new ResultWords(say);
    long least = poll.definition().fewestPerAnswer(question);
    var groups = new ResultGroups(words, heard, least).of(question, minimum);
    if (groups.stream().allMatch(group -> group.hidden().isPresent())) {
      return hidden(question, say, groups.getFirst().hidden().orElseThrow())
          .leadingTo(ElsewhereLinks.of(question, heard, frame));
    }
    return new QuestionResult(
        question.id(),
        new Headline(frame.words(), heard.isWhole()).of(question, tally, groups),
        say.of(question.text()),
        question instanceof Question.Grade,
        false,
        Optional.empty(),
        groups,
        mean(question, tally),
        heard.isWhole() ? Besides.of(question, tally, least, say) : List.of(),
        List.of(),
        Optional.empty());
  }

  /// How many wrote something; of a few only that they are a few.
  private static String written(Poll poll, Question question, long texts, Say say) {
    long least = poll.definition().fewestPerAnswer(question);
    return texts < least
        ? say.frame().t("poll.finding.texts_few", "n", least)
        : say.frame().t("poll.finding.texts", "n", texts);
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
        isWritten(question),
        Optional.of(why),
        List.of(),
        OptionalDouble.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static OptionalDouble mean(Question question, QuestionTally tally) {
    return question instanceof Question.Grade || question instanceof Question.NumberQuestion
        ? OptionalDouble.of(ResultWords.mean(tally))
        : OptionalDouble.empty();
  }
}

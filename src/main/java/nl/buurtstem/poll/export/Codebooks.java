package nl.buurtstem.poll.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtstem.export.Column;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.poll.export.Codebook.Bereik;
import nl.buurtstem.poll.export.Codebook.Keuze;
import nl.buurtstem.poll.export.Codebook.Kolom;
import nl.buurtstem.poll.export.Codebook.Rij;
import nl.buurtstem.poll.export.Codebook.Versie;
import nl.buurtstem.poll.export.Codebook.Voeding;
import nl.buurtstem.poll.export.Codebook.Vraag;
import nl.buurtstem.poll.text.SensitiveQuestions;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;
import org.jspecify.annotations.Nullable;

/// Makes codebooks.
public final class Codebooks {
  private final Labels labels;

  private Codebooks(Labels labels) {
    this.labels = labels;
  }

  /// The codebook of a poll, in Dutch.
  ///
  /// @param dutch the product's words
  public static Codebook of(Poll poll, Words dutch) {
    var books = new Codebooks(new Labels(dutch));
    var responses = ResponseTable.of(poll, dutch, Values.CODES);
    var table = responses.table();
    var ordinary = responses.without(SensitiveQuestions.of(poll).ids()).table().columns();
    return new Codebook(
        poll.slug(),
        poll.title("nl"),
        table.description(),
        table.columns().stream().map(column -> column(column, !ordinary.contains(column))).toList(),
        poll.versions().values().stream().map(books::version).toList());
  }

  /// Questions of a poll.
  ///
  /// @param words the product's words, in the language that the questions are to be in
  public static List<Vraag> questions(List<Question> questions, Words words) {
    var books = new Codebooks(new Labels(words));
    return questions.stream().map(books::question).toList();
  }

  private static Kolom column(Column column, boolean sensitive) {
    return new Kolom(
        column.name(),
        column.type().name().toLowerCase(Locale.ROOT),
        column.title(),
        column.description(),
        sensitive);
  }

  private Versie version(PollVersion version) {
    var definition = version.definition();
    return new Versie(
        version.number(),
        version.sourceSha256(),
        definition.languages(),
        definition.areas(),
        definition.purpose(),
        definition.retainUntil(),
        definition.minimumBase(),
        definition.questions().stream().map(this::question).toList());
  }

  private Vraag question(Question question) {
    return new Vraag(
        question.id(),
        kind(question),
        labels.of(question.text()),
        question.help().map(labels::of).orElse(null),
        question.sensitive().isPresent(),
        question.required().isPresent(),
        question.when().isPresent(),
        question.trend().orElse(null),
        question.choices().stream()
            .map(choice -> new Keuze(choice.id(), labels.of(choice), choice.dontKnow()))
            .toList(),
        question.rows().stream().map(row -> new Rij(row.id(), labels.of(row.text()))).toList(),
        range(question),
        question.feeds().stream().map(Codebooks::feed).toList());
  }

  private @Nullable Bereik range(Question question) {
    return switch (question) {
      case Question.Grade grade ->
          new Bereik(
              BigDecimal.ONE,
              BigDecimal.TEN,
              labels.of(grade.low()),
              labels.of(grade.high()),
              null);
      case Question.NumberQuestion number ->
          new Bereik(
              number.min(), number.max(), null, null, number.unit().map(labels::of).orElse(null));
      case Question _ -> null;
    };
  }

  private static Voeding feed(Feed feed) {
    var indicator = feed.indicator();
    return switch (feed.measure()) {
      case Measure.Share(var options, var base) ->
          new Voeding(indicator, "aandeel", sorted(options), sorted(base), null, null, null);
      case Measure.ShareOfGrade(var atLeast, var atMost) ->
          new Voeding(
              indicator,
              "aandeel",
              null,
              null,
              atLeast.isPresent() ? atLeast.getAsInt() : null,
              atMost.isPresent() ? atMost.getAsInt() : null,
              null);
      case Measure.Scores(var scores) ->
          new Voeding(indicator, "gemiddeldeScore", null, null, null, null, scores);
      case Measure.Mean _ -> new Voeding(indicator, "gemiddelde", null, null, null, null, null);
    };
  }

  private static List<String> sorted(Set<String> ids) {
    return List.copyOf(new TreeSet<>(ids));
  }

  /// The type as definitions write it.
  private static String kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> "single-choice";
      case Question.MultipleChoice _ -> "multiple-choice";
      case Question.YesNo _ -> "yes-no";
      case Question.Scale _ -> "scale";
      case Question.Grade _ -> "grade";
      case Question.NumberQuestion _ -> "number";
      case Question.Ranking _ -> "ranking";
      case Question.Matrix _ -> "matrix";
      case Question.ShortText _ -> "short-text";
      case Question.LongText _ -> "long-text";
      case Question.PictogramChoice _ -> "pictogram-choice";
      case Question.Statements _ -> "statements";
      case Question.Information _ -> "information";
      case Question.Consent _ -> "consent";
    };
  }
}

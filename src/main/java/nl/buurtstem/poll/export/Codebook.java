package nl.buurtstem.poll.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.buurtstem.export.Column;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Question;

/// What the columns and codes of an export mean: every version of the poll in words, with the
/// SHA-256 of the definition it was made from. Holds nothing of any response.
public final class Codebook {
  private final Labels labels;

  private Codebook(Labels labels) {
    this.labels = labels;
  }

  /// The codebook as a JSON value.
  ///
  /// @param dutch the product's words
  public static Map<String, Object> of(Poll poll, Words dutch) {
    var codebook = new Codebook(new Labels(dutch));
    var table = ResponseTable.of(poll, dutch, Values.CODES).table();
    var book = new LinkedHashMap<String, Object>();
    book.put("peiling", poll.slug());
    book.put("titel", poll.title("nl"));
    book.put("toelichting", table.description());
    book.put("kolommen", table.columns().stream().map(Codebook::column).toList());
    book.put("versies", poll.versions().values().stream().map(codebook::version).toList());
    return book;
  }

  /// The questions of a definition as JSON values.
  ///
  /// @param dutch the product's words
  public static List<Map<String, Object>> questions(List<Question> questions, Words dutch) {
    var codebook = new Codebook(new Labels(dutch));
    return questions.stream().map(codebook::question).toList();
  }

  private static Map<String, Object> column(Column column) {
    var described = new LinkedHashMap<String, Object>();
    described.put("naam", column.name());
    described.put("soort", column.type().name().toLowerCase(Locale.ROOT));
    described.put("titel", column.title());
    if (!column.description().isEmpty()) {
      described.put("uitleg", column.description());
    }
    return described;
  }

  private Map<String, Object> version(PollVersion version) {
    var definition = version.definition();
    var described = new LinkedHashMap<String, Object>();
    described.put("versie", version.number());
    described.put("sha256", version.sourceSha256());
    described.put("talen", definition.languages());
    described.put("gebieden", definition.areas());
    described.put("doel", definition.purpose());
    described.put("bewaardTot", definition.retainUntil().toString());
    described.put("minimumBasis", definition.minimumBase());
    described.put("vragen", definition.questions().stream().map(this::question).toList());
    return described;
  }

  private Map<String, Object> question(Question question) {
    var described = new LinkedHashMap<String, Object>();
    described.put("id", question.id());
    described.put("soort", kind(question));
    described.put("tekst", labels.of(question.text()));
    question.help().ifPresent(help -> described.put("hulp", labels.of(help)));
    described.put("gevoelig", question.sensitive().isPresent());
    described.put("verplicht", question.required().isPresent());
    described.put("alleenSoms", question.when().isPresent());
    question.trend().ifPresent(trend -> described.put("trend", trend));
    if (!question.choices().isEmpty()) {
      described.put("antwoorden", choices(question));
    }
    if (!question.rows().isEmpty()) {
      described.put(
          "rijen",
          question.rows().stream().map(row -> text(row.id(), labels.of(row.text()))).toList());
    }
    range(question).ifPresent(described::putAll);
    if (!question.feeds().isEmpty()) {
      described.put("voedt", question.feeds().stream().map(Codebook::feed).toList());
    }
    return described;
  }

  private List<Map<String, Object>> choices(Question question) {
    var choices = new ArrayList<Map<String, Object>>();
    for (var choice : question.choices()) {
      var described = text(choice.id(), labels.of(choice));
      if (choice.dontKnow()) {
        described.put("weetNiet", true);
      }
      choices.add(described);
    }
    return choices;
  }

  private static Map<String, Object> text(String id, String text) {
    var described = new LinkedHashMap<String, Object>();
    described.put("code", id);
    described.put("tekst", text);
    return described;
  }

  private Optional<Map<String, Object>> range(Question question) {
    return switch (question) {
      case Question.Grade grade ->
          Optional.of(
              range(
                  1, 10, Map.of("laag", labels.of(grade.low()), "hoog", labels.of(grade.high()))));
      case Question.NumberQuestion number ->
          Optional.of(
              range(
                  number.min(),
                  number.max(),
                  number.unit().map(unit -> Map.of("eenheid", labels.of(unit))).orElse(Map.of())));
      case Question _ -> Optional.empty();
    };
  }

  private static Map<String, Object> range(Number from, Number to, Map<String, String> words) {
    var range = new LinkedHashMap<String, Object>();
    range.put("van", from);
    range.put("tot", to);
    range.putAll(words);
    return range;
  }

  private static Map<String, Object> feed(Feed feed) {
    var described = new LinkedHashMap<String, Object>();
    described.put("indicator", feed.indicator());
    switch (feed.measure()) {
      case Feed.Measure.Share(var options, var base) -> {
        described.put("maat", "aandeel");
        described.put("teltMee", List.copyOf(new TreeSet<>(options)));
        described.put("basis", List.copyOf(new TreeSet<>(base)));
      }
      case Feed.Measure.ShareOfGrade(var atLeast, var atMost) -> {
        described.put("maat", "aandeel");
        atLeast.ifPresent(grade -> described.put("vanaf", grade));
        atMost.ifPresent(grade -> described.put("totEnMet", grade));
      }
      case Feed.Measure.Scores(var scores) -> {
        described.put("maat", "gemiddeldeScore");
        described.put("scores", scores);
      }
      case Feed.Measure.Mean _ -> described.put("maat", "gemiddelde");
    }
    return described;
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

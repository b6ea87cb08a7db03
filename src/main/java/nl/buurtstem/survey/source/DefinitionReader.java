package nl.buurtstem.survey.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Definition.Anonymity;
import nl.buurtstem.survey.Definition.Asker;
import nl.buurtstem.survey.Definition.Entry;
import nl.buurtstem.survey.Definition.LawfulBasis;
import nl.buurtstem.survey.Definition.Layout;
import nl.buurtstem.survey.Definition.Presentation;
import nl.buurtstem.survey.Definition.Waiver;
import nl.buurtstem.survey.PollKind;

/// Reads a whole definition.
record DefinitionReader(Fields fields) {
  private static final Pattern POLL_ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern KEYWORD = Pattern.compile("^\\p{L}[\\p{L}\\p{M}\\p{N}]{2,19}$");
  private static final Pattern STAMP = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern TEXT_KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.]*");
  private static final int MOST_QUESTIONS = 100;

  static Definition read(Fields fields) {
    // Texts need to know the source language before they are read.
    var languages = new DefinitionReader(fields).languages();
    var source = languages.isEmpty() ? "nl" : languages.getFirst();
    return new DefinitionReader(fields.withSource(source)).read(languages);
  }

  private List<String> languages() {
    return fields.needed("languages", key -> fields.strings(key, LANGUAGE, 1, 20), List.of());
  }

  private Definition read(List<String> languages) {
    fields.value("languages");
    var definition =
        new Definition(
            fields.needed("id", key -> fields.id(key, POLL_ID), "id"),
            fields.needed("version", key -> fields.whole(key, 1, 10_000), 1),
            fields.needed(
                "kind", key -> fields.oneOf(key, PollKind.class), PollKind.MENINGSPEILING),
            languages.isEmpty() ? List.of("nl") : languages,
            fields.oneOf("layout", Layout.class).orElse(Layout.QUESTION_PER_PAGE),
            fields.oneOf("presentation", Presentation.class).orElse(Presentation.STANDARD),
            fields.needed(
                "anonymity", key -> fields.oneOf(key, Anonymity.class), Anonymity.ANONYMOUS),
            fields.oneOf("access", Entry.class).orElse(Entry.OPEN),
            fields.needed("areas", key -> fields.ids(key, 1, 100), List.of()),
            date("opens"),
            date("closes"),
            date("resultsBy"),
            date("retainUntil"),
            fields.needed(
                "lawfulBasis", key -> fields.oneOf(key, LawfulBasis.class), LawfulBasis.CONSENT),
            fields.needed("purpose", fields::text, ""),
            fields.whole("minimumBase", 1, 1000).orElse(Definition.MINIMUM_BASE),
            fields.needed("minutes", key -> fields.whole(key, 1, 60), 1),
            fields.needed("asker", key -> fields.fields(key).map(this::asker), nobody()),
            fields.neededTexts("title"),
            fields.neededTexts("why"),
            fields.neededTexts("whatHappens"),
            fields.texts("thanks"),
            fields.needed("questions", this::questions, List.of()),
            fields.fields("sms").map(DefinitionReader::keywords).orElse(Map.of()),
            fields.fields("stamps").map(DefinitionReader::stamps).orElse(Map.of()),
            fields.list("waived", 0, 1000, (below, _) -> waiver(below)).orElse(List.of()));
    fields.done();
    return definition;
  }

  private Optional<List<nl.buurtstem.survey.Question>> questions(String key) {
    return fields.list(key, 1, MOST_QUESTIONS, (below, _) -> new QuestionReader(below).read());
  }

  private LocalDate date(String key) {
    return date(fields, key);
  }

  private static LocalDate date(Fields fields, String key) {
    fields.need(key);
    return fields.id(key, DATE).flatMap(text -> parse(fields, key, text)).orElse(LocalDate.EPOCH);
  }

  private static Optional<LocalDate> parse(Fields fields, String key, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      fields.find(FindingCode.BAD_DATES, key, Map.of(Finding.DETAIL, "no_date", "text", text));
      return Optional.empty();
    }
  }

  private Asker asker(Fields below) {
    var asker =
        new Asker(
            below.neededTexts("name"),
            below.texts("short"),
            below.texts("wants"),
            below.neededTexts("contact"));
    below.done();
    return asker;
  }

  private Asker nobody() {
    return new Asker(fields.none(), Optional.empty(), Optional.empty(), fields.none());
  }

  private static Map<String, String> keywords(Fields words) {
    var all = new LinkedHashMap<String, String>();
    for (var language : words.keys()) {
      if (!LANGUAGE.matcher(language).matches()) {
        words.find(FindingCode.BAD_ID, language, Map.of("id", language));
      }
      words.id(language, KEYWORD).ifPresent(word -> all.put(language, word));
    }
    return all;
  }

  private static Map<String, String> stamps(Fields stamps) {
    var all = new LinkedHashMap<String, String>();
    for (var key : stamps.keys()) {
      if (!TEXT_KEY.matcher(key).matches()) {
        stamps.find(FindingCode.BAD_ID, key, Map.of("id", key));
      }
      stamps.id(key, STAMP).ifPresent(stamp -> all.put(key, stamp));
    }
    return all;
  }

  private static Waiver waiver(Fields fields) {
    var waiver =
        new Waiver(
            fields.needed("text", key -> fields.id(key, TEXT_KEY), ""),
            fields.needed("language", key -> fields.id(key, LANGUAGE), ""),
            fields.needed("by", fields::text, ""),
            date(fields, "on"),
            fields.needed("because", fields::text, ""));
    fields.done();
    return waiver;
  }
}

package nl.buurtstem.survey.check;

import java.util.List;
import java.util.Map;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;

/// Whether the parts of a definition agree with each other.
final class StructureCheck {
  private static final int MOST_QUESTIONS = 40;
  private static final int MOST_MINUTES = 15;
  private static final int MOST_POINTS = 5;
  private final Check check;

  private StructureCheck(Check check) {
    this.check = check;
  }

  static void run(Check check) {
    var structure = new StructureCheck(check);
    structure.file(check.definition());
    structure.dates(check.definition());
    structure.area(check.definition());
    check.definition().questions().forEach(structure::question);
  }

  private void file(Definition definition) {
    if (!check.file().replaceFirst("\\.ya?ml$", "").equals(definition.id())) {
      check.find(FindingCode.BAD_FILE_NAME, "id", Map.of("id", definition.id()));
    }
    if (definition.minutes() > MOST_MINUTES || definition.questions().size() > MOST_QUESTIONS) {
      check.find(FindingCode.LONG_POLL, "minutes", Map.of("minutes", definition.minutes()));
    }
  }

  private void dates(Definition definition) {
    if (definition.closes().isBefore(definition.opens())) {
      dates("closes", "opens");
    }
    if (definition.resultsBy().isBefore(definition.closes())) {
      dates("resultsBy", "closes");
    }
    if (definition.retainUntil().isBefore(definition.closes())) {
      dates("retainUntil", "closes");
    }
  }

  private void dates(String early, String late) {
    check.find(
        FindingCode.BAD_DATES,
        early,
        Map.of(Finding.DETAIL, "order", "early", early, "late", late));
  }

  private void area(Definition definition) {
    var roles = definition.questions().stream().filter(q -> q.role().isPresent()).toList();
    for (var question : roles) {
      if (roles.size() > 1 || !(question instanceof Question.SingleChoice)) {
        check.find(FindingCode.BAD_AREA_QUESTION, path(question) + ".role");
      }
    }
  }

  private void question(Question question) {
    if (question.sensitive().isPresent() && question.required().isPresent()) {
      check.find(FindingCode.SENSITIVE_AND_REQUIRED, path(question) + ".required");
    }
    long others = question.options().stream().filter(Option::other).count();
    long unsure = question.options().stream().filter(Option::dontKnow).count();
    require(question, others <= 1, "other");
    require(question, unsure <= 1, "dontKnow");
    switch (question) {
      case Question.SingleChoice _ -> noneExclusive(question);
      case Question.MultipleChoice several ->
          require(question, several.atMost().orElse(1) <= several.options().size(), "atMost");
      case Question.Scale scale -> {
        noneExclusive(question);
        require(question, others == 0, "other");
        points(question, scale.options());
      }
      case Question.Matrix matrix -> {
        noneExclusive(question);
        require(question, others == 0, "other");
        points(question, matrix.options());
      }
      case Question.Ranking _ ->
          require(question, question.options().stream().noneMatch(this::special), "options");
      case Question.PictogramChoice pictures ->
          require(question, pictures.atMost() <= pictures.options().size(), "atMost");
      case Question.NumberQuestion number ->
          require(question, number.min().compareTo(number.max()) < 0, "min");
      case Question.YesNo _, Question.Grade _, Question.ShortText _, Question.LongText _ -> {}
      case Question.Statements _, Question.Information _, Question.Consent _ -> {}
    }
  }

  private boolean special(Option option) {
    return option.alone() || option.other();
  }

  private void noneExclusive(Question question) {
    require(question, question.options().stream().noneMatch(Option::exclusive), "exclusive");
  }

  private void points(Question question, List<Option> options) {
    long points = options.stream().filter(option -> !option.dontKnow()).count();
    require(question, points >= 2 && points <= MOST_POINTS, "options");
  }

  private void require(Question question, boolean holds, String key) {
    if (!holds) {
      check.find(FindingCode.BAD_OPTION, path(question) + "." + key, Map.of("key", key));
    }
  }

  static String path(Question question) {
    return "questions." + question.id();
  }
}

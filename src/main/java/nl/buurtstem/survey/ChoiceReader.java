package nl.buurtstem.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads one or several chosen options, with own words beside the one that opens them.
final class ChoiceReader {
  private final Question question;
  private final String field;
  private final List<String> values;
  private final List<String> words;

  /// @param values ids of the chosen options
  /// @param words what was written beside "other"
  ChoiceReader(Question question, String field, List<String> values, List<String> words) {
    this.question = question;
    this.field = field;
    this.values = values;
    this.words = words;
  }

  /// @param atMost how many can be chosen; 1: the answer is one option
  Reading read(OptionalInt atMost) {
    boolean one = isOne();
    if (!values.stream().allMatch(question::offers)) {
      return Reading.faulty(FaultCode.UNKNOWN_OPTION, field);
    }
    Optional<String> own;
    switch (words.isEmpty() ? new Reading.Nothing() : otherWords()) {
      case Reading.Faulty faulty -> {
        return faulty;
      }
      case Reading.Nothing _ -> own = Optional.empty();
      case Reading.Understood(var answer) -> own = Optional.of(((Answer.Written) answer).text());
    }
    var chosen = new HashSet<>(values);
    if (own.isPresent() && !chooseOther(chosen, one)) {
      return Reading.faulty(FaultCode.OTHER_NOT_CHOSEN, field + FieldReader.OTHER);
    }
    if (chosen.isEmpty()) {
      return new Reading.Nothing();
    }
    return one ? single(chosen, own) : several(chosen, own, atMost);
  }

  private boolean isOne() {
    return switch (question) {
      case Question.MultipleChoice _ -> false;
      case Question.PictogramChoice(var _, var _, int atMost) -> atMost == 1;
      case Question.SingleChoice _, Question.Scale _, Question.YesNo _, Question.Consent _ -> true;
      case Question.Grade _, Question.NumberQuestion _, Question.Ranking _ -> true;
      case Question.Matrix _, Question.Statements _, Question.Information _ -> true;
      case Question.ShortText _, Question.LongText _ -> true;
    };
  }

  private Reading otherWords() {
    return words.size() > 1
        ? Reading.faulty(FaultCode.ONE_ONLY, field + FieldReader.OTHER)
        : OwnWords.read(words.getFirst(), OwnWords.OTHER_MAX, false, field + FieldReader.OTHER);
  }

  /// Who writes own words and forgets to tick the option has chosen it all the same, unless that
  /// contradicts what was ticked.
  private boolean chooseOther(Set<String> chosen, boolean one) {
    var other = question.options().stream().filter(Option::other).map(Option::id).findFirst();
    if (other.isEmpty()) {
      return false;
    }
    boolean contradicts = one ? !chosen.isEmpty() : chosen.stream().anyMatch(this::alone);
    if (!chosen.contains(other.get()) && contradicts) {
      return false;
    }
    chosen.add(other.get());
    return true;
  }

  private boolean alone(String id) {
    return question.options().stream().anyMatch(o -> o.id().equals(id) && o.alone());
  }

  private Reading single(Set<String> chosen, Optional<String> own) {
    return chosen.size() > 1
        ? Reading.faulty(FaultCode.ONE_ONLY, field)
        : new Reading.Understood(new Answer.Chosen(chosen.iterator().next(), own));
  }

  private Reading several(Set<String> chosen, Optional<String> own, OptionalInt atMost) {
    var lonely = question.options().stream().filter(o -> chosen.contains(o.id()) && o.alone());
    var alone = lonely.findFirst();
    if (alone.isPresent() && chosen.size() > 1) {
      return Reading.faulty(FaultCode.NOT_TOGETHER, field, Map.of("option", alone.get().id()));
    }
    if (atMost.isPresent() && chosen.size() > atMost.getAsInt()) {
      return Reading.faulty(FaultCode.TOO_MANY, field, Map.of("max", atMost.getAsInt()));
    }
    var inOrder = question.choices().stream().map(Choice::id).filter(chosen::contains).toList();
    return new Reading.Understood(new Answer.ChosenSeveral(inOrder, own));
  }
}

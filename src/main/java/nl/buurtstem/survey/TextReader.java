package nl.buurtstem.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads an answer sent as a text message: the number of an option, a number inside a sentence, or
/// the option's own words. What can be read in two ways is asked again, never guessed.
record TextReader(Question question, Vocabulary vocabulary) {
  private static final String FIELD = Engine.FIELD;
  private static final String SKIP = "0";
  private static final Pattern WHOLE = Pattern.compile("\\d+");
  private static final Pattern NEGATIVE = Pattern.compile("[-\u2013]\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  Reading read(Input.Text message) {
    return switch (question) {
      case Question.ShortText text -> words(message, text.maxLength(), false);
      case Question.LongText text -> words(message, text.maxLength(), true);
      case Question.Grade _, Question.NumberQuestion _ -> number(message);
      case Question.Ranking ranking -> order(ranking, message);
      case Question.Information _ -> new Reading.Understood(new Answer.Skipped());
      case Question.Matrix _, Question.Statements _ ->
          Reading.faulty(FaultCode.NOT_UNDERSTOOD, FIELD);
      case Question.MultipleChoice several -> several(message, several.atMost());
      case Question.PictogramChoice pictures when pictures.atMost() > 1 ->
          several(message, OptionalInt.of(pictures.atMost()));
      case Question.PictogramChoice _, Question.SingleChoice _, Question.Scale _ -> one(message);
      case Question.YesNo _, Question.Consent _ -> one(message);
    };
  }

  /// An option for one row.
  Reading readRow(Input.Text message) {
    return one(message);
  }

  /// What is sent with a question: each choice behind its number, "I would rather not say" last.
  static List<Choice> numbered(Question question) {
    var choices = new java.util.ArrayList<>(question.choices());
    if (question.sensitive().isPresent()) {
      choices.add(Fixed.DECLINE);
    }
    return choices;
  }

  private Reading words(Input.Text message, int maxLength, boolean lines) {
    return Numbers.westernDigits(message.text()).strip().equals(SKIP)
        ? new Reading.Nothing()
        : OwnWords.read(message.text(), maxLength, lines, FIELD);
  }

  private Reading one(Input.Text message) {
    if (isNegative(message.text())) {
      return notUnderstood(numbered(question).size());
    }
    var numbers = numbers(message.text());
    if (numbers.size() > 1) {
      return Reading.faulty(FaultCode.AMBIGUOUS, FIELD);
    }
    return numbers.isEmpty() ? byWords(message) : byNumber(numbers.getFirst());
  }

  private Reading byNumber(String number) {
    if (number.equals(SKIP)) {
      return new Reading.Nothing();
    }
    var choices = numbered(question);
    int place = place(number);
    return place > choices.size() ? notUnderstood(choices.size()) : chosen(choices.get(place - 1));
  }

  /// The words of an option come first: "drie kamers" is that option, whatever its place.
  private Reading byWords(Input.Text message) {
    var choices = numbered(question);
    var text = message.text();
    var match = new WordMatch(message.language(), vocabulary);
    var exact = match.exact(text, choices);
    if (!exact.isEmpty()) {
      return found(exact, choices);
    }
    var number = spoken(message).number(text);
    if (number.isPresent()) {
      return byNumber(number.get());
    }
    var yesOrNo = spoken(message).yesOrNo(text, choices);
    return found(yesOrNo.isEmpty() ? match.like(text, choices) : yesOrNo, choices);
  }

  private SpokenWords spoken(Input.Text message) {
    return new SpokenWords(message.language(), vocabulary);
  }

  private static Reading found(List<Choice> found, List<Choice> choices) {
    return switch (found.size()) {
      case 0 -> notUnderstood(choices.size());
      case 1 -> chosen(found.getFirst());
      default -> Reading.faulty(FaultCode.AMBIGUOUS, FIELD);
    };
  }

  private static Reading chosen(Choice choice) {
    return new Reading.Understood(
        choice.equals(Fixed.DECLINE) ? new Answer.Declined() : new Answer.Chosen(choice.id()));
  }

  private Reading several(Input.Text message, OptionalInt atMost) {
    var numbers = numbers(message.text());
    if (numbers.size() < 2) {
      return switch (one(message)) {
        case Reading.Understood(Answer.Chosen(var option, var _)) ->
            choices(List.of(option), atMost);
        case Reading reading -> reading;
      };
    }
    var places = places(numbers);
    return places.stream().allMatch(place -> place >= 1 && place <= question.choices().size())
        ? choices(places.stream().map(place -> id(place)).toList(), atMost)
        : notUnderstood(question.choices().size());
  }

  private Reading choices(List<String> options, OptionalInt atMost) {
    return new ChoiceReader(question, FIELD, options, List.of()).read(atMost);
  }

  private Reading order(Question.Ranking ranking, Input.Text message) {
    if (isNegative(message.text())) {
      return notUnderstood(ranking.options().size());
    }
    var places = places(numbers(message.text()));
    if (places.equals(List.of(0))) {
      return new Reading.Nothing();
    }
    return places.isEmpty() || places.stream().anyMatch(p -> p < 1 || p > ranking.options().size())
        ? notUnderstood(ranking.options().size())
        : new RankingReader(ranking, FIELD).order(places.stream().map(this::id).toList());
  }

  private Reading number(Input.Text message) {
    var text =
        spoken(message)
            .number(message.text())
            .orElseGet(() -> Numbers.westernDigits(message.text()));
    if (text.strip().equals(SKIP) && !takesZero()) {
      return new Reading.Nothing();
    }
    if (Numbers.read(text).isPresent()) {
      return FieldReader.number(question, text, FIELD);
    }
    var numbers = NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
    return switch (numbers.size()) {
      case 0 -> Reading.faulty(FaultCode.NOT_A_NUMBER, FIELD);
      case 1 -> FieldReader.number(question, numbers.getFirst(), FIELD);
      default -> Reading.faulty(FaultCode.AMBIGUOUS, FIELD);
    };
  }

  private boolean takesZero() {
    return question instanceof Question.NumberQuestion number && number.min().signum() <= 0;
  }

  private static List<String> numbers(String text) {
    return WHOLE
        .matcher(Numbers.westernDigits(text))
        .results()
        .map(MatchResult::group)
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }

  /// "-3" is not the third option; a dash elsewhere is only how people write.
  private static boolean isNegative(String text) {
    return NEGATIVE.matcher(Numbers.westernDigits(text).strip()).matches();
  }

  private static List<Integer> places(List<String> numbers) {
    return numbers.stream().map(TextReader::place).toList();
  }

  /// Far out of range when it is too long to be a place.
  private static int place(String number) {
    return number.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(number);
  }

  private String id(int place) {
    return question.choices().get(place - 1).id();
  }

  private static Reading notUnderstood(int max) {
    return Reading.faulty(FaultCode.NOT_UNDERSTOOD, FIELD, Map.of("max", max));
  }
}

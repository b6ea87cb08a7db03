package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One question of a poll, or a screen without one.
public sealed interface Question {
  /// What every question has.
  Common common();

  /// What every question has.
  ///
  /// @param required why it cannot be skipped; absent where it can
  /// @param sensitive why it is asked at all (Dutch); present: "I would rather not say" is offered
  /// @param trend its identity across years
  /// @param shortText a shorter wording for one SMS
  /// @param audio per language a file of `surveys/audio/`
  record Common(
      String id,
      Texts text,
      Optional<Texts> help,
      Optional<Condition> when,
      Optional<Texts> required,
      Optional<String> sensitive,
      Optional<String> trend,
      Optional<Role> role,
      List<Feed> feeds,
      Optional<Texts> shortText,
      Map<String, String> audio) {
    /// Keeps the lists as they are now.
    public Common {
      feeds = List.copyOf(feeds);
      audio = Map.copyOf(audio);
    }

    /// The same with these feeds.
    public Common withFeeds(List<Feed> other) {
      return new Common(
          id, text, help, when, required, sensitive, trend, role, other, shortText, audio);
    }
  }

  /// What an answer is used for beside being counted.
  enum Role {
    /// The option ids are area keys; the answer is the response's area.
    AREA
  }

  /// One of some options.
  ///
  /// @param ordered whether these go from low to high or back, such as from "never" to "daily"
  record SingleChoice(Common common, List<Option> options, boolean ordered) implements Question {}

  /// Any of some options.
  ///
  /// @param atMost no more than this many
  record MultipleChoice(Common common, List<Option> options, OptionalInt atMost)
      implements Question {}

  /// Yes or no.
  ///
  /// @param dontKnow whether "I don't know" is offered
  record YesNo(Common common, boolean dontKnow) implements Question {}

  /// Two to five points from low to high, and perhaps "I don't know".
  record Scale(Common common, Look look, List<Option> options) implements Question {
    /// How the points are drawn.
    public enum Look {
      AGREEMENT,
      SMILEY,
      PLAIN
    }
  }

  /// A grade from 1 to 10.
  ///
  /// @param low what 1 means
  /// @param high what 10 means
  record Grade(Common common, Texts low, Texts high) implements Question {}

  /// A number, both ends of its range included.
  record NumberQuestion(Common common, BigDecimal min, BigDecimal max, Optional<Texts> unit)
      implements Question {}

  /// Options in the reader's own order.
  ///
  /// @param top how many places are given: the number of options, or fewer
  record Ranking(Common common, List<Option> options, int top) implements Question {}

  /// The same options for several rows.
  record Matrix(Common common, List<Row> rows, List<Option> options) implements Question {}

  /// One line of own words.
  ///
  /// @param maxLength in characters (code points)
  record ShortText(Common common, int maxLength) implements Question {}

  /// Some lines of own words.
  ///
  /// @param maxLength in characters (code points)
  record LongText(Common common, int maxLength) implements Question {}

  /// Options with a picture each.
  ///
  /// @param atMost 1: one can be chosen; more: that many
  record PictogramChoice(Common common, List<Option> options, int atMost) implements Question {}

  /// Statements to agree with, disagree with, or pass.
  record Statements(Common common, List<Row> rows) implements Question {}

  /// A screen without a question; its `text` is the heading.
  record Information(Common common, Texts body) implements Question {}

  /// A sentence to agree to.
  record Consent(Common common, Optional<Texts> body) implements Question {}

  /// The id, unique in the poll.
  default String id() {
    return common().id();
  }

  /// The question itself.
  default Texts text() {
    return common().text();
  }

  /// A line that helps.
  default Optional<Texts> help() {
    return common().help();
  }

  /// When it is asked; absent: always.
  default Optional<Condition> when() {
    return common().when();
  }

  /// Why it cannot be skipped; absent where it can.
  default Optional<Texts> required() {
    return common().required();
  }

  /// Why it is asked although it is sensitive.
  default Optional<String> sensitive() {
    return common().sensitive();
  }

  /// Its identity across years.
  default Optional<String> trend() {
    return common().trend();
  }

  /// What the answer is used for beside being counted.
  default Optional<Role> role() {
    return common().role();
  }

  /// The indicators it feeds.
  default List<Feed> feeds() {
    return common().feeds();
  }

  /// The options its author wrote; empty for types that have none.
  default List<Option> options() {
    return switch (this) {
      case SingleChoice question -> question.options;
      case MultipleChoice question -> question.options;
      case Scale question -> question.options;
      case Ranking question -> question.options;
      case Matrix question -> question.options;
      case PictogramChoice question -> question.options;
      case YesNo _, Grade _, NumberQuestion _, ShortText _, LongText _ -> List.of();
      case Statements _, Information _, Consent _ -> List.of();
    };
  }

  /// The rows, for a matrix or statements; empty for other types.
  default List<Row> rows() {
    return switch (this) {
      case Matrix question -> question.rows;
      case Statements question -> question.rows;
      case SingleChoice _, MultipleChoice _, YesNo _, Scale _, Grade _ -> List.of();
      case NumberQuestion _, Ranking _, ShortText _, LongText _ -> List.of();
      case PictogramChoice _, Information _, Consent _ -> List.of();
    };
  }

  /// Whether this can be chosen: whether it is the id of one of the [#choices].
  default boolean offers(String choice) {
    for (var option : options()) {
      if (option.id().equals(choice)) {
        return true;
      }
    }
    return options().isEmpty() && choices().stream().anyMatch(each -> each.id().equals(choice));
  }

  /// How many characters of a person's own words fit; 0 where none are asked.
  default int ownWords() {
    return switch (this) {
      case ShortText question -> question.maxLength;
      case LongText question -> question.maxLength;
      case Question _ -> options().stream().anyMatch(Option::other) ? OwnWords.OTHER_MAX : 0;
    };
  }

  /// Everything that can be chosen, with its text: the author's options, or the product's own words
  /// for yes and no and for votes. For a matrix or statements: per row.
  default List<Choice> choices() {
    return switch (this) {
      case YesNo question -> question.dontKnow ? Fixed.YES_NO_DONT_KNOW : Fixed.YES_NO;
      case Consent _ -> Fixed.YES_NO;
      case Statements _ -> Fixed.VOTES;
      case SingleChoice _, MultipleChoice _, Scale _, Ranking _, Matrix _, PictogramChoice _ ->
          options().stream().map(Choice::of).toList();
      case Grade _, NumberQuestion _, ShortText _, LongText _, Information _ -> List.of();
    };
  }
}

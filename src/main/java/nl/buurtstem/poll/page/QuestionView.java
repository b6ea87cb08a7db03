package nl.buurtstem.poll.page;

import java.util.List;
import java.util.Optional;

/// One question (or one row of a matrix) as fields of a page, with what was answered so far.
public sealed interface QuestionView {

  /// Where its label, help and fields hang on the page; also the id of its first field's anchor.
  String id();

  /// The question itself.
  Said text();

  /// A line that helps.
  Optional<Said> help();

  /// What is wrong with what was just sent; empty where nothing is.
  List<String> faults();

  /// Whether anything is wrong with it, or with a part of it.
  default boolean faulty() {
    return !faults().isEmpty();
  }

  /// Something to choose from.
  ///
  /// @param name of the form field
  /// @param several whether more than one may be chosen
  /// @param look how the options are shown
  /// @param context the question that a row belongs to
  /// @param other the field for "other, namely", where there is one
  record Choice(
      String id,
      Optional<Said> context,
      Said text,
      Optional<Said> help,
      List<String> faults,
      String name,
      boolean several,
      Look look,
      List<OptionView> options,
      Optional<OtherView> other)
      implements QuestionView {

    @Override
    public boolean faulty() {
      return !faults.isEmpty() || other.filter(own -> !own.faults().isEmpty()).isPresent();
    }
  }

  /// A grade from 1 to 10.
  record Grade(
      String id,
      Said text,
      Optional<Said> help,
      List<String> faults,
      String name,
      Said low,
      Said high,
      List<OptionView> options,
      List<OptionView> instead)
      implements QuestionView {}

  /// A number.
  record NumberField(
      String id,
      Said text,
      Optional<Said> help,
      List<String> faults,
      String name,
      String value,
      Optional<Said> unit,
      List<OptionView> instead)
      implements QuestionView {}

  /// Options to put in order.
  ///
  /// @param places how many places there are to give
  record Order(
      String id,
      Said text,
      Optional<Said> help,
      List<String> faults,
      int places,
      List<PlaceView> options,
      List<OptionView> instead)
      implements QuestionView {}

  /// Words to write. The page shows a warning about privacy above the field.
  record Words(
      String id,
      Said text,
      Optional<Said> help,
      List<String> faults,
      String name,
      String value,
      int maxLength,
      boolean isLong,
      List<OptionView> instead)
      implements QuestionView {}

  /// Rows that are answered alike, all on one page.
  record Rows(String id, Said text, Optional<Said> help, List<String> faults, List<Choice> rows)
      implements QuestionView {

    @Override
    public boolean faulty() {
      return !faults.isEmpty() || rows.stream().anyMatch(Choice::faulty);
    }
  }

  /// Something to read.
  record Information(
      String id, Said text, Optional<Said> help, List<String> faults, Optional<Said> body)
      implements QuestionView {}

  /// How options are shown.
  enum Look {
    CARDS,
    PICTURES,
    SMILEYS,
    STEPS;

    /// The class on the list of options.
    public String cssClass() {
      return switch (this) {
        case CARDS -> "bs-options";
        case PICTURES -> "bs-options bs-options--pictures";
        case SMILEYS -> "bs-options bs-options--smileys";
        case STEPS -> "bs-options bs-options--steps";
      };
    }
  }

  /// An option.
  ///
  /// @param id of its input element
  /// @param name of its form field
  /// @param picture the address of its picture
  /// @param opensOther whether choosing it opens the field for "other, namely"
  /// @param aside whether it stands beside the others: "I don't know", "I would rather not say"
  record OptionView(
      String id,
      String name,
      String value,
      Said text,
      Optional<String> picture,
      boolean chosen,
      boolean opensOther,
      boolean aside) {}

  /// The field for "other, namely", which stands under its option.
  ///
  /// @param faults what is wrong with what was written in it
  record OtherView(String id, String name, String value, int maxLength, List<String> faults) {}

  /// An option of a ranking.
  ///
  /// @param place where it was put, 0 for nowhere
  record PlaceView(String id, String name, Said text, int place) {}
}

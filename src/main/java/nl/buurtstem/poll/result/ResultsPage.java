package nl.buurtstem.poll.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.page.NoticePage;
import nl.buurtstem.poll.page.Said;

/// What was heard in a poll.
///
/// @param asked who asked, and that it is over
/// @param kind what kind of figures these are, and what they do not say
/// @param responses how many took part, in words
/// @param simulated a line that says so where responses are made up
/// @param decisions what was decided, the newest first
/// @param promise when residents hear what was decided, or that they should have by now; empty once
///   something was
/// @param more what else there is to read, such as the advice of a kinderraad
/// @param leftOut how many responses do not count, and why, in words
/// @param place the area that the page is about; empty for the whole poll
/// @param parts where the results of the areas of the poll are
/// @param notes lines that say which answers are not told apart and where numbers stand instead of
///   percentages, where there are any
/// @param questions one per question
/// @param preview what staff read above it before it is public
public record ResultsPage(
    Frame frame,
    Said poll,
    String asked,
    String kind,
    String responses,
    Optional<String> simulated,
    List<DecisionView> decisions,
    String promise,
    List<NoticePage.Link> more,
    Optional<String> leftOut,
    Optional<String> place,
    Parts parts,
    Optional<String> notes,
    List<QuestionResult> questions,
    Optional<Preview> preview) {

  /// What is said above the page as long as it is not public, in Dutch.
  ///
  /// @param mark that it is not public
  /// @param back the way to what will be seen and what will not
  /// @param languages the same page in each language
  public record Preview(String mark, NoticePage.Link back, List<LanguageLink> languages) {}

  /// The page in a language.
  ///
  /// @param here whether it is in that language
  public record LanguageLink(Language language, String url, boolean here) {}

  /// The areas of a poll.
  ///
  /// @param told links to those that have results of their own, the whole poll among them; empty
  ///   where no area has
  /// @param tooSmall the names of those that have none, in one sentence
  public record Parts(List<Part> told, Optional<String> tooSmall) {}

  /// One area, or the whole poll.
  ///
  /// @param here whether the page is about it
  public record Part(String name, String url, boolean here) {}

  /// The result of one question.
  ///
  /// @param id of its heading on the page
  /// @param finding one sentence that states what was heard
  /// @param question as it was asked
  /// @param grade whether its bars are the grades from 1 to 10
  /// @param written whether people wrote their answers
  /// @param hidden why there is no figure; the groups are empty then
  /// @param groups one, or one per row
  /// @param mean of grades and numbers, where that is shown
  /// @param besides other lines below the table, such as how many said "I don't know"
  /// @param elsewhere where a figure of the answers is that are hidden here
  /// @param asked who was asked it, where that was not everybody
  public record QuestionResult(
      String id,
      String finding,
      Said question,
      boolean grade,
      boolean written,
      Optional<String> hidden,
      List<Group> groups,
      OptionalDouble mean,
      List<String> besides,
      List<NoticePage.Link> elsewhere,
      Optional<String> asked) {

    /// The same with the way to what is told elsewhere.
    QuestionResult leadingTo(List<NoticePage.Link> links) {
      return new QuestionResult(
          id, finding, question, grade, written, hidden, groups, mean, besides, links, asked);
    }

    /// The same with who was asked it.
    QuestionResult askedOf(Optional<String> who) {
      return new QuestionResult(
          id, finding, question, grade, written, hidden, groups, mean, besides, elsewhere, who);
    }

    /// Whether some of its answers stand together or are left out.
    public boolean notApart() {
      return groups.stream().anyMatch(Group::notApart);
    }

    /// Whether nothing is told of it; of what people wrote, how many did is.
    public boolean isUntold() {
      return hidden.isPresent() && !written;
    }

    /// Whether there is more to see in a table.
    public boolean hasBars() {
      return groups.stream().anyMatch(group -> !group.bars().isEmpty());
    }
  }

  /// The questions of which something is told, in their order.
  public List<QuestionResult> told() {
    return questions.stream().filter(question -> !question.isUntold()).toList();
  }

  /// The other questions, by the reason why nothing is told of them.
  public Map<String, List<QuestionResult>> untold() {
    var reasons = new LinkedHashMap<String, List<QuestionResult>>();
    questions.stream()
        .filter(QuestionResult::isUntold)
        .forEach(question ->
            reasons
                .computeIfAbsent(question.hidden().orElse(""), _ -> new ArrayList<>())
                .add(question));
    return reasons;
  }

  /// Whether any question has bars.
  public boolean hasBars() {
    return questions.stream().anyMatch(QuestionResult::hasBars);
  }

  /// Bars that add up, or that are of the same people.
  ///
  /// @param about the row they are about
  /// @param base how many answers they are of, in words, with how many are not among them
  /// @param answers the same as a number; 0 where they are hidden
  /// @param leftOut how many answered without making a choice: "I don't know", "rather not say"
  /// @param few whether numbers are told instead of percentages
  /// @param untold what the answers are called that are left out
  /// @param hidden why there are no bars, where a row has too few answers
  public record Group(
      About about,
      String base,
      long answers,
      long leftOut,
      boolean few,
      List<Bar> bars,
      List<String> untold,
      Optional<String> hidden) {

    /// What a group is about.
    ///
    /// @param id of the row; empty where the question has no rows
    /// @param row its text, where the question has rows
    public record About(String id, Optional<Said> row) {
      static final About QUESTION = new About("", Optional.empty());
    }

    /// The row's text, where the question has rows.
    public Optional<Said> row() {
      return about.row();
    }

    /// The same with one sentence more below it.
    Group adding(String sentence) {
      var line = base.replaceFirst("[.]$", "") + ". " + sentence;
      return new Group(about, line, answers, leftOut, few, bars, untold, hidden);
    }

    /// Whether some answers stand together or are left out.
    public boolean notApart() {
      return !untold.isEmpty() || bars.stream().anyMatch(Bar::isSeveral);
    }
  }

  /// One option, or several that are told together.
  ///
  /// @param ids of the options, or the grades
  /// @param options what each of them is called
  /// @param answers how many chose it
  /// @param percent with its sign, as it is written in the language; of few answers the numbers
  /// @param count how many, as it is written in the language
  /// @param margin the 95 % interval in words
  /// @param width from 0 to 100
  /// @param lower from 0 to 100
  /// @param upper from 0 to 100
  public record Bar(
      List<String> ids,
      List<String> options,
      long answers,
      Said label,
      String percent,
      String count,
      String margin,
      double width,
      double lower,
      double upper) {

    /// Whether it is of several options together.
    public boolean isSeveral() {
      return ids.size() > 1;
    }

    /// How wide the soft band of the interval is, from 0 to 100.
    public double band() {
      return upper - lower;
    }
  }
}

package nl.buurtstem.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One poll as it was written, in one version. A published version never changes.
///
/// @param id the poll's own name, also in its address: `[a-z][a-z0-9-]*`
/// @param version 1 and up
/// @param languages codes; the first is the source of all texts
/// @param access how people come in; where the file says nothing, by an open link
/// @param areas keys of the areas it is about
/// @param opens first day, in `Europe/Amsterdam`
/// @param closes last day, in `Europe/Amsterdam`
/// @param resultsBy the day on which residents hear the results at the latest
/// @param retainUntil last day that raw answers are kept
/// @param purpose one Dutch sentence for the processing register
/// @param minimumBase answers needed before a figure is shown
/// @param minutes how long answering takes
/// @param whatHappens what is done with the answers
/// @param sms the word that starts it by text message, per language; empty: not by text message
/// @param stamps per text key, of which source text its translations are (8 hex digits)
/// @param waived translations that may be missing or stale
public record Definition(
    String id,
    int version,
    PollKind kind,
    List<String> languages,
    Layout layout,
    Presentation presentation,
    Anonymity anonymity,
    Entry access,
    List<String> areas,
    LocalDate opens,
    LocalDate closes,
    LocalDate resultsBy,
    LocalDate retainUntil,
    LawfulBasis lawfulBasis,
    String purpose,
    int minimumBase,
    int minutes,
    Asker asker,
    Texts title,
    Texts why,
    Texts whatHappens,
    Optional<Texts> thanks,
    List<Question> questions,
    Map<String, String> sms,
    Map<String, String> stamps,
    List<Waiver> waived) {
  /// The base below which a figure is hidden, unless the poll says otherwise.
  public static final int MINIMUM_BASE = 10;

  /// An answer that fewer people gave is not told by itself.
  public static final int FEWEST_PER_ANSWER = 5;

  /// The same, for sensitive questions.
  public static final int FEWEST_PER_ANSWER_SENSITIVE = 10;

  /// The same for sensitive questions.
  public static final int MINIMUM_BASE_SENSITIVE = 25;

  /// How the questions are shown.
  public enum Layout {
    QUESTION_PER_PAGE,
    ONE_PAGE
  }

  /// For whom it looks the way it looks.
  public enum Presentation {
    STANDARD,
    CHILD,
    LARGE
  }

  /// What may ever join a person and an answer.
  public enum Anonymity {
    ANONYMOUS,
    PSEUDONYMOUS,
    PANEL
  }

  /// How people come in.
  public enum Entry {
    /// Everybody who has the address.
    OPEN,
    /// Whoever has a code from a letter, once.
    CODE,
    /// Children of a class or club whose session is open now.
    CLASS
  }

  /// Why the municipality may process the answers (GDPR article 6).
  public enum LawfulBasis {
    PUBLIC_TASK,
    CONSENT
  }

  /// Who asks, and how to reach them.
  ///
  /// @param shortName for a text message
  /// @param wants what they want to know: one short sentence for the first text message
  public record Asker(
      Texts name, Optional<Texts> shortName, Optional<Texts> wants, Texts contact) {}

  /// A decision that one translation may be missing or stale.
  ///
  /// @param text text key, such as `questions.cijfer.help`
  public record Waiver(String text, String language, String by, LocalDate on, String because) {}

  /// Keeps the lists as they are now.
  public Definition {
    languages = List.copyOf(languages);
    areas = List.copyOf(areas);
    questions = List.copyOf(questions);
    sms = Map.copyOf(sms);
    stamps = Map.copyOf(stamps);
    waived = List.copyOf(waived);
  }

  /// The language all texts were first written in.
  public String sourceLanguage() {
    return languages.getFirst();
  }

  /// The word that starts it by text message in this language, or in the first language where it
  /// has none of its own; empty where it cannot be answered by text message.
  public Optional<String> keyword(String language) {
    return Optional.ofNullable(sms.getOrDefault(language, sms.get(sourceLanguage())));
  }

  /// The question with this id.
  public Optional<Question> question(String questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }

  /// The question whose answer is the response's area.
  public Optional<Question> areaQuestion() {
    return questions.stream()
        .filter(question -> question.role().filter(Question.Role.AREA::equals).isPresent())
        .findFirst();
  }

  /// The questions without what is only told in between.
  public List<Question> asked() {
    return questions.stream()
        .filter(question -> !(question instanceof Question.Information))
        .toList();
  }

  /// How many people must have given an answer to this question for its number to be told by itself
  /// (ADR 12).
  public int fewestPerAnswer(Question question) {
    return question.sensitive().isPresent() ? FEWEST_PER_ANSWER_SENSITIVE : FEWEST_PER_ANSWER;
  }

  /// The base below which figures of this question are hidden.
  public int minimumBase(Question question) {
    return question.sensitive().isPresent()
        ? Math.max(minimumBase, MINIMUM_BASE_SENSITIVE)
        : minimumBase;
  }
}

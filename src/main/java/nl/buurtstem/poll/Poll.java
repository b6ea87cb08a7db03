package nl.buurtstem.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.PollKind;

/// A poll as it is now. An immutable picture: after a change there is a new one.
///
/// @param slug its name in addresses, which is its definition's id
/// @param revision grows with every change
/// @param currentVersion the version that new respondents answer
/// @param versions all versions, by number
/// @param most how many responses may come in, where there is a maximum
/// @param withheld the questions whose figures are not published
public record Poll(
    UUID id,
    String slug,
    PollState state,
    int revision,
    int currentVersion,
    SortedMap<Integer, PollVersion> versions,
    OptionalInt most,
    Set<String> withheld,
    Instant createdAt,
    Optional<Instant> openedAt,
    Optional<Instant> closedAt,
    Optional<Instant> publishedAt) {
  /// What polls are called in the addresses of staff.
  public static final String KIND = "peilingen";

  /// @throws IllegalArgumentException when the current version is not among the versions
  public Poll {
    if (!versions.containsKey(currentVersion)) {
      throw new IllegalArgumentException("poll " + slug + " lacks its version " + currentVersion);
    }
  }

  /// The same poll, with the figures of these questions not published.
  Poll withholding(Set<String> questions) {
    return new Poll(
        id,
        slug,
        state,
        revision,
        currentVersion,
        versions,
        most,
        Set.copyOf(questions),
        createdAt,
        openedAt,
        closedAt,
        publishedAt);
  }

  /// The version that new respondents answer.
  public PollVersion current() {
    return version(currentVersion);
  }

  /// A version.
  ///
  /// @throws IllegalArgumentException when there is none with this number
  public PollVersion version(int number) {
    var version = versions.get(number);
    if (version == null) {
      throw new IllegalArgumentException("poll " + slug + " has no version " + number);
    }
    return version;
  }

  /// What new respondents answer.
  public Definition definition() {
    return current().definition();
  }

  /// The day in Amsterdam on which it opened; the planned day as long as it has not.
  public LocalDate opens() {
    return openedAt.map(Zones::day).orElseGet(definition()::opens);
  }

  /// The day in Amsterdam on which it closed; the planned last day as long as it has not.
  public LocalDate closes() {
    return closedAt.map(Zones::day).orElseGet(definition()::closes);
  }

  /// The title in a language, or in the poll's first language where it lacks that one.
  public String title(String language) {
    return definition().title().in(language).text();
  }

  /// What it is to `participation`.
  public Matter matter() {
    return new Matter(Matter.Kind.POLL, id);
  }

  /// Whether only those who have a code can answer.
  public boolean byCode() {
    return definition().access() == Definition.Entry.CODE;
  }

  /// Whether it asks children: of them no row leaves the system, only figures above the threshold.
  public boolean ofChildren() {
    return definition().kind() == PollKind.KINDERRAAD;
  }

  /// Whether only children of a class or club whose session is open can answer.
  public boolean byClass() {
    return definition().access() == Definition.Entry.CLASS;
  }

  /// What may join a person and an answer. Answers of panel members are found back by their member,
  /// which comes with the panel; until then nothing joins them.
  public Mode mode() {
    return definition().anonymity() == Definition.Anonymity.PSEUDONYMOUS
        ? Mode.PSEUDONYMOUS
        : Mode.ANONYMOUS;
  }

  /// The address of its first page for residents, after the language.
  public String path() {
    return "/peiling/" + slug;
  }

  /// The address of its results, after the language.
  public String resultsPath() {
    return path() + "/resultaat";
  }

  /// Whether residents can answer it on this day.
  ///
  /// @param today in Amsterdam
  public Access access(LocalDate today) {
    return switch (state) {
      case DRAFT, CHECKED -> Access.UNKNOWN;
      case SCHEDULED -> Access.NOT_YET;
      case OPEN -> today.isAfter(definition().closes()) ? Access.OVER : Access.OPEN;
      case CLOSED, WEIGHTED, PUBLISHED, ARCHIVED -> Access.OVER;
    };
  }

  /// Whether a resident can answer.
  public enum Access {
    /// To residents it does not exist yet.
    UNKNOWN,
    NOT_YET,
    OPEN,
    OVER
  }
}

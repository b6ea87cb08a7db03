package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.letter.Letter;
import nl.buurtstem.participation.letter.Letters;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.PublicAddress;

/// The letters of a draw: for each invited member who is reached by letter a sheet with their own
/// code and address. They can be printed again until the poll closes, and those that were printed
/// before apart from new ones.
@Singleton
public class PanelLetters {
  private static final String DUTCH = "nl";

  private final InvitationStore invitations;
  private final LetterMemberStore members;
  private final Batches codes;
  private final Letters letters;
  private final LetterWords words;
  private final Languages languages;
  private final PublicAddress address;
  private final AuditLog audit;

  PanelLetters(
      InvitationStore invitations,
      LetterMemberStore members,
      Batches codes,
      Letters letters,
      LetterWords words,
      Languages languages,
      PublicAddress address,
      AuditLog audit) {
    this.invitations = invitations;
    this.members = members;
    this.codes = codes;
    this.letters = letters;
    this.words = words;
    this.languages = languages;
    this.address = address;
    this.audit = audit;
  }

  /// How many letters there are to print.
  ///
  /// @param fresh those that were never printed
  /// @param all also those that were, and whose code was not used
  public record Count(int fresh, int all) {}

  /// What became of a wish to print.
  public sealed interface Made {
    /// The sheets, as a PDF.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pdf(byte[] bytes) implements Made {}

    /// There is nobody to write to.
    record Nobody() implements Made {}

    /// The address that residents reach is not set, a character has no picture, or the title does
    /// not fit on a sheet.
    record Not() implements Made {}
  }

  /// How many letters there are.
  @Transactional(readOnly = true)
  public Count count(PanelDraw draw) {
    return new Count(waiting(draw, false).size(), waiting(draw, true).size());
  }

  /// Prints the letters, and notes in the audit log who did.
  ///
  /// @param again also those that were printed before
  @Transactional
  public Made print(PanelDraw draw, MatterCard poll, boolean again, Staff staff) {
    var waiting = waiting(draw, again);
    if (waiting.isEmpty()) {
      return new Made.Nobody();
    }
    var sheet = address.base().flatMap(base -> sheet(poll, spoken(poll, waiting), base));
    if (sheet.isEmpty()) {
      return new Made.Not();
    }
    var pdf = pdf(sheet.get(), waiting.stream().map(this::letter).toList());
    waiting.forEach(invitation -> invitations.printed(invitation.id()));
    audit.record(
        staff,
        "panel.letters_printed",
        poll.key(),
        "%d, trekking %s".formatted(waiting.size(), draw.id()));
    return new Made.Pdf(pdf);
  }

  private List<Invitation> waiting(PanelDraw draw, boolean again) {
    return invitations.of(draw.id()).stream()
        .filter(invitation -> !invitation.dropped())
        .filter(PanelLetters::byLetter)
        .filter(invitation -> again || !invitation.printed())
        .filter(invitation -> !codes.spent(invitation.code()))
        .toList();
  }

  static boolean byLetter(Invitation invitation) {
    return invitation.member().filter(it -> it.channel() == Channel.LETTER).isPresent();
  }

  private Letter letter(Invitation invitation) {
    var to = members.address(invitation.member().orElseThrow().id()).orElseThrow();
    return new Letter(invitation.code(), to.lines());
  }

  /// Dutch, and the languages of those who get a letter, the one of most first.
  private List<Language> spoken(MatterCard poll, List<Invitation> waiting) {
    var people =
        waiting.stream()
            .flatMap(invitation -> invitation.member().stream())
            .collect(Collectors.groupingBy(it -> it.profile().language(), Collectors.counting()));
    var others =
        people.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(DUTCH))
            .sorted(
                Comparator.comparing(java.util.Map.Entry<String, Long>::getValue)
                    .reversed()
                    .thenComparing(java.util.Map.Entry::getKey))
            .map(java.util.Map.Entry::getKey);
    return Stream.concat(Stream.of(DUTCH), others)
        .filter(poll.languages()::contains)
        .limit(Letters.MOST_LANGUAGES)
        .flatMap(code -> languages.find(code).stream())
        .toList();
  }

  /// As many of the languages as fit on a sheet.
  private Optional<Letters.Made.Sheet> sheet(MatterCard poll, List<Language> spoken, String base) {
    return IntStream.iterate(spoken.size(), n -> n > 0, n -> n - 1)
        .mapToObj(n -> letters.sheet(poll, spoken.subList(0, n), base, words))
        .filter(Letters.Made.Sheet.class::isInstance)
        .map(Letters.Made.Sheet.class::cast)
        .findFirst();
  }

  private byte[] pdf(Letters.Made.Sheet sheet, List<Letter> list) {
    try (var out = new ByteArrayOutputStream()) {
      letters.print(sheet, list, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

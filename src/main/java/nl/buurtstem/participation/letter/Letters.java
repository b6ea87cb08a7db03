package nl.buurtstem.participation.letter;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.print.Pdfs;
import org.apache.pdfbox.Loader;

/// Makes letters: a sheet that is the same for a whole batch, on which each code is printed.
@Singleton
public final class Letters {
  /// The most languages on a sheet.
  public static final int MOST_LANGUAGES = 5;

  /// The most letters at once: they are made in memory, so that no code is ever in a file here.
  public static final int MOST = 5_000;

  private static final int BESIDE_EACH_OTHER = 2;

  private final Messages messages;
  private final Renderer renderer;
  private final LetterFonts fonts;

  Letters(Messages messages, Renderer renderer, LetterFonts fonts) {
    this.messages = messages;
    this.renderer = renderer;
    this.fonts = fonts;
  }

  /// The sheet of a batch, or why there is none.
  public sealed interface Made {
    /// It can be printed on.
    ///
    /// @param pdf one page
    /// @param base the address before `/p/`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sheet(byte[] pdf, String base) implements Made {}

    /// There is no font for this character.
    record NoPicture(String character) implements Made {}

    /// So many words do not fit on one sheet.
    record TooLong() implements Made {}
  }

  /// Makes what is the same on every sheet.
  ///
  /// @param languages 1 to [#MOST_LANGUAGES]; the first is the largest
  /// @param base the address that residents reach, without a slash at the end
  public Made sheet(MatterCard card, List<Language> languages, String base) {
    return sheet(card, languages, base, LetterAddition.NONE);
  }

  /// The same, with what else it says.
  public Made sheet(
      MatterCard card, List<Language> languages, String base, LetterAddition addition) {
    var texts = languages.stream().map(language -> text(card, language, addition)).toList();
    var page =
        new LetterPage(
            LetterText.Line.of(card.asker(languages.getFirst().code())),
            base.replaceFirst("^https?://", "") + "/p",
            texts.getFirst(),
            rows(texts.subList(1, texts.size())),
            false);
    var missing =
        Stream.concat(Stream.of(page.asker().text()), texts.stream().flatMap(LetterText::all))
            .flatMap(text -> fonts.missing(text).stream())
            .findFirst();
    if (missing.isPresent()) {
      return new Made.NoPicture(missing.get());
    }
    return Stream.of(page, page.tightened())
        .map(each -> Pdfs.of(renderer.text("participation/letter.jte", each)))
        .filter(pdf -> pages(pdf) == 1)
        .findFirst()
        .<Made>map(pdf -> new Made.Sheet(pdf, base))
        .orElseGet(Made.TooLong::new);
  }

  /// Prints a code on each sheet.
  public void print(Made.Sheet sheet, List<Letter> letters, OutputStream out) throws IOException {
    try (var press = new LetterPress(sheet, fonts)) {
      for (var letter : letters) {
        press.print(letter);
      }
      press.save(out);
    }
  }

  /// Why a line cannot be in an address: the character that cannot be printed.
  public Optional<String> missingInAddress(String line) {
    return fonts.missingInAddress(line);
  }

  private LetterText text(MatterCard card, Language language, LetterAddition addition) {
    var words = messages.in(language);
    var spoken = card.presentation() == Presentation.CHILD ? words.forChildren() : words;
    return new LetterText(
        language,
        spoken.get("letter.heading"),
        LetterText.Line.of(card.title(language.code())),
        Stream.concat(
                Stream.of(spoken.get("letter.scan"), spoken.get("letter.type")),
                addition.steps(spoken).stream())
            .toList(),
        Stream.of(addition.why(spoken), lines(card, spoken), addition.lines(spoken))
            .flatMap(List::stream)
            .toList(),
        LetterText.Line.of(card.contact(language.code())));
  }

  private static List<String> lines(MatterCard card, Words words) {
    var last = words.date(card.closes());
    return List.of(
        words.get("letter.until", "date", last),
        words.get("letter.language"),
        words.get("letter.once"),
        card.mode() == Mode.ANONYMOUS
            ? words.get("letter.anonymous")
            : words.get("letter.pseudonymous", "date", last));
  }

  private static List<List<LetterText>> rows(List<LetterText> texts) {
    return Stream.iterate(0, from -> from < texts.size(), from -> from + BESIDE_EACH_OTHER)
        .map(from -> texts.subList(from, Math.min(texts.size(), from + BESIDE_EACH_OTHER)))
        .toList();
  }

  private static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

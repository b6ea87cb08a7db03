package nl.buurtstem.participation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Presentation;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Letters as they come out of the printer. The pictures are left in `target/letters`.
class LettersTest {
  private static final String BASE = "https://meedoen.gemeente.example";
  private static final int DOTS_PER_INCH = 150;
  private static final List<String> HERE = List.of("Aan de bewoners van dit adres");
  private static final Code CODE =
      new Code(Code.LETTERS.of("7", new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6}));
  private static final Code OTHER =
      new Code(Code.LETTERS.of("7", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7}));

  private final Languages languages = Languages.standalone();
  private final LetterFonts fonts = new LetterFonts();
  private final Letters letters =
      new Letters(Messages.standalone(languages), new Renderer(), fonts);

  private static MatterCard card(String poll, Mode mode) {
    if (!(Definitions.load(Resources.text("surveys/" + poll + ".yaml"), poll)
        instanceof Loading.Loaded(var definition, var _))) {
      throw new IllegalStateException(poll);
    }
    return new MatterCard(
        new Matter(Matter.Kind.POLL, new UUID(1, 2)),
        "peilingen",
        poll,
        mode,
        MatterCard.Stage.OPEN,
        true,
        definition.title().byLanguage(),
        definition.asker().name().byLanguage(),
        definition.asker().contact().byLanguage(),
        definition.languages(),
        "/peiling/" + poll,
        Optional.empty(),
        LocalDate.of(2027, 2, 28),
        definition.areas(),
        definition.presentation() == Definition.Presentation.CHILD
            ? Presentation.CHILD
            : Presentation.STANDARD);
  }

  private List<Language> in(String... codes) {
    return Stream.of(codes).map(code -> languages.find(code).orElseThrow()).toList();
  }

  private byte[] print(MatterCard card, List<Language> spoken, Letter... wanted)
      throws IOException {
    var sheet = (Letters.Made.Sheet) letters.sheet(card, spoken, BASE);
    var out = new ByteArrayOutputStream();
    letters.print(sheet, List.of(wanted), out);
    return out.toByteArray();
  }

  private static BufferedImage picture(PDDocument document, int page, String name)
      throws IOException {
    var picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
    var folder = Files.createDirectories(Path.of("target", "letters"));
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    return picture;
  }

  private static String scan(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var image =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader().decode(image, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void the_square_on_each_sheet_opens_its_own_code() throws Exception {
    var pdf =
        print(
            card("beijum-meningspeiling", Mode.ANONYMOUS),
            in("nl", "en", "ar", "tr", "uk"),
            new Letter(CODE, HERE),
            new Letter(
                OTHER, List.of("Mw. Ş. Yılmaz-Łukasz", "Heerdenpad 12", "9737 AB Groningen")));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(scan(picture(document, 0, "five"))).isEqualTo(BASE + "/p/" + CODE.characters());
      assertThat(scan(picture(document, 1, "address")))
          .isEqualTo(BASE + "/p/" + OTHER.characters());
      var stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      assertThat(stripper.getText(document))
          .contains("Mw. Ş. Yılmaz-Łukasz", "Heerdenpad 12", OTHER.shown())
          .contains("Hoe bevalt het u in Beijum?", "Doet u mee?", "meedoen.gemeente.example/p")
          .contains("28 februari 2027", "28 February 2027")
          .doesNotContain(CODE.shown());
    }
  }

  @TestFactory
  Stream<DynamicTest> every_choice_of_languages_fits_on_one_sheet() {
    return Stream.of(
            in("nl"),
            in("nl", "ar"),
            in("nl", "pl", "ti"),
            in("ar", "nl", "ti", "uk", "pl"),
            in("pl", "ti", "tr", "uk", "nl"))
        .flatMap(spoken ->
            Stream.of("beijum-meningspeiling", "kinderraad-de-wijert")
                .map(poll ->
                    DynamicTest.dynamicTest(
                        poll + " " + spoken.stream().map(Language::code).toList(),
                        () -> fits(poll, spoken))));
  }

  private void fits(String poll, List<Language> spoken) throws Exception {
    var pdf = print(card(poll, Mode.PSEUDONYMOUS), spoken, new Letter(CODE, HERE));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var names = new ArrayList<>(spoken.stream().map(Language::code).toList());
      var picture = picture(document, 0, poll + "-" + String.join("-", names));
      assertThat(scan(picture)).endsWith(CODE.characters());
      int margin = picture.getHeight() * 8 / 297;
      for (int y = picture.getHeight() - margin; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          assertThat(picture.getRGB(x, y) & 0xffffff).as("below the margin").isEqualTo(0xffffff);
        }
      }
    }
  }

  @Test
  void arabic_is_joined_and_runs_from_right_to_left() throws Exception {
    var pdf =
        print(
            card("beijum-meningspeiling", Mode.ANONYMOUS), in("nl", "ar"), new Letter(CODE, HERE));
    var drawn = new ArrayList<TextPosition>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            drawn.add(position);
          }
        };
    try (var document = Loader.loadPDF(pdf)) {
      stripper.getText(document);
    }
    var heading =
        drawn.stream()
            .filter(position -> position.getFontSizeInPt() == 12 && isArabic(position))
            .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj).reversed())
            .map(TextPosition::getUnicode)
            .filter(character -> !character.isBlank())
            .collect(Collectors.joining());
    assertThat(heading)
        .as("read from the right, each letter in the form of its place in the word")
        .isEqualTo("\uFEEB\uFEDE\uFE97\uFEB8\uFE8E\uFEAD\uFEDB\uFEEE\uFEE5\u061F");
  }

  private static boolean isArabic(TextPosition position) {
    return Character.UnicodeScript.of(position.getUnicode().codePointAt(0))
            == Character.UnicodeScript.ARABIC
        || position.getUnicode().equals("\u061F");
  }

  @Test
  void a_character_without_a_picture_is_named_and_nothing_is_printed() {
    var card = card("beijum-meningspeiling", Mode.ANONYMOUS);
    assertThat(fonts.missing("Hallo ✨")).contains("✨");
    assertThat(letters.missingInAddress("Łąkowa 3 – Zürich, Ñ")).isEmpty();
    assertThat(letters.missingInAddress("شارع 3")).isPresent();
    assertThat(letters.missingInAddress("a\tb")).isPresent();
    assertThat(letters.sheet(card, languages.all().subList(0, 5), BASE))
        .isInstanceOf(Letters.Made.Sheet.class);
  }
}

package nl.buurtstem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every text exists in every language, with the same arguments.
class TextsTest {
  /// Staff read Dutch.
  private static final String STAFF = "staff.";

  /// A text as one says it to a child; see [Words#forChildren].
  private static final String CHILD = ".child";

  /// These speak to children as they do to adults.
  private static final Set<String> ONE_FORM = Set.of("en", "ti");

  private static final Pattern USE =
      Pattern.compile("(?:\\bt|\\.get|\\.text|\\.has)\\(\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_-]+)+)\"");

  private final Languages languages = new Languages();
  private final Map<String, String> dutch = read("nl");

  @TestFactory
  List<DynamicTest> every_language_has_every_text_for_residents() {
    return languages.all().stream()
        .map(language ->
            DynamicTest.dynamicTest(
                language.code(),
                () -> assertThat(read(language.code()).keySet()).containsAll(needed(language))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> a_translation_takes_the_same_arguments_and_is_not_empty() {
    return languages.all().stream()
        .map(language ->
            DynamicTest.dynamicTest(language.code(), () -> compare(read(language.code()))))
        .toList();
  }

  @Test
  void every_text_that_the_code_asks_for_exists() throws IOException {
    var missing = new TreeSet<String>();
    for (var root : List.of("src/main/java", "src/main/jte")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          USE.matcher(Files.readString(file))
              .results()
              .map(use -> use.group(1))
              .filter(key -> !dutch.containsKey(key) && !key.endsWith(".jte"))
              .forEach(key -> missing.add(key + " in " + file.getFileName()));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @TestFactory
  List<DynamicTest> a_plural_has_every_form_of_its_language() {
    return languages.all().stream()
        .map(language -> DynamicTest.dynamicTest(language.code(), () -> plurals(language)))
        .toList();
  }

  private static void plurals(Language language) {
    var forms = PluralRules.forLocale(language.locale()).getKeywords();
    read(language.code())
        .forEach((key, text) -> {
          for (var selectors : plurals(text)) {
            // A plural that lists its numbers one by one needs no forms.
            if (selectors.stream().filter(selector -> selector.startsWith("=")).count() < 3) {
              assertThat(selectors).as(key).containsAll(forms);
            }
          }
        });
  }

  private void compare(Map<String, String> texts) {
    texts.forEach((key, text) -> {
      assertThat(text).as(key).isNotBlank();
      var said = key.endsWith(CHILD) ? key.substring(0, key.length() - CHILD.length()) : key;
      assertThat(dutch).containsKey(said);
      assertThat(arguments(text)).as(key).isEqualTo(arguments(dutch.getOrDefault(said, "")));
    });
  }

  private Set<String> needed(Language language) {
    return dutch.keySet().stream()
        .filter(key -> !key.startsWith(STAFF))
        .filter(key -> !(key.endsWith(CHILD) && ONE_FORM.contains(language.code())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String text) {
    var pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(pattern::getSubstring)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The selectors of each plural in a text: words such as `few`, and exact numbers such as `=0`.
  private static List<List<String>> plurals(String text) {
    var pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .filter(i ->
            pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL)
        .mapToObj(i -> selectors(pattern, i))
        .toList();
  }

  private static List<String> selectors(MessagePattern pattern, int start) {
    var selectors = new ArrayList<String>();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < limit; i++) {
      switch (pattern.getPart(i).getType()) {
        case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(i)));
        case MSG_START -> i = pattern.getLimitPartIndex(i);
        default -> {}
      }
    }
    return selectors;
  }

  private static Map<String, String> read(String code) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("i18n", code + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }
}

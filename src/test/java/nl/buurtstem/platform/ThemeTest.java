package nl.buurtstem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The theme's colours can be read, and the style sheets stay small.
class ThemeTest {
  private static final Path THEME = Path.of("src/main/css/theme-buurt.css");
  private static final Pattern COLOUR = Pattern.compile("--bs-([a-z-]+): #([0-9a-f]{3,6});");
  private static final double TEXT = 4.5;
  private static final double EDGE = 3;

  /// A colour on a ground, and the contrast that WCAG 2.2 asks of it.
  private record Pair(String front, String ground, double least) {}

  @TestFactory
  Stream<DynamicTest> every_colour_has_enough_contrast_in_light_and_in_dark() throws IOException {
    var theme = Files.readString(THEME);
    int dark = theme.indexOf("@media (prefers-color-scheme: dark)");
    var light = colours(theme.substring(0, dark), Map.of());
    var night = colours(theme.substring(dark), light);
    return Stream.of(Map.entry("light", light), Map.entry("dark", night))
        .flatMap(scheme ->
            pairs()
                .map(pair ->
                    DynamicTest.dynamicTest(
                        scheme.getKey() + ": " + pair.front + " on " + pair.ground,
                        () ->
                            assertThat(contrast(scheme.getValue(), pair))
                                .isGreaterThanOrEqualTo(pair.least))));
  }

  private static Stream<Pair> pairs() {
    var words =
        Stream.of("ink", "ink-soft", "green", "green-dark", "ochre", "red")
            .flatMap(
                front -> Stream.of("paper", "card").map(ground -> new Pair(front, ground, TEXT)));
    return Stream.concat(
        words,
        Stream.of(
            new Pair("on-green", "green", TEXT),
            new Pair("on-green", "green-dark", TEXT),
            new Pair("ink", "green-soft", TEXT),
            new Pair("green", "green-soft", TEXT),
            new Pair("ink", "ochre-soft", TEXT),
            new Pair("ochre", "ochre-soft", TEXT),
            new Pair("red", "red-soft", TEXT),
            new Pair("on-sun", "sun", TEXT),
            new Pair("line", "card", EDGE),
            new Pair("green", "track", EDGE)));
  }

  @Test
  void style_sheets_and_script_keep_to_their_budget() throws IOException {
    assertThat(zipped("buurt.css")).isLessThanOrEqualTo(20 * 1024);
    assertThat(zipped("staff.css")).isLessThanOrEqualTo(20 * 1024);
    assertThat(zipped("buurt.js")).isLessThanOrEqualTo(5 * 1024);
  }

  private static Map<String, String> colours(String css, Map<String, String> before) {
    var colours = new HashMap<>(before);
    COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static double contrast(Map<String, String> colours, Pair pair) {
    double one = luminance(colour(colours, pair.front));
    double other = luminance(colour(colours, pair.ground));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static String colour(Map<String, String> colours, String name) {
    return Objects.requireNonNull(colours.get(name), () -> "the theme lacks --bs-" + name);
  }

  /// Relative luminance by WCAG 2.2.
  private static double luminance(String hex) {
    var full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static int zipped(String asset) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Resources.bytes("assets/" + asset).orElseThrow());
    }
    return out.size();
  }
}

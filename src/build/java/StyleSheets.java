import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the style sheets of `assets/` from `src/main/css` while building: follows `@import`, keeps
/// only the rules whose classes some template or Java source names, and takes out comments and
/// blanks. A class that a program composes is named in a comment `keep: class class`.
///
/// Started as a source file by the build (`java StyleSheets.java <css> <target> <source folders>`),
/// so that it needs no library and is no part of the product.
public final class StyleSheets {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][A-Za-z0-9_-]*)");
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
  private static final Pattern KEEP = Pattern.compile("/\\* keep: ([^*]+)\\*/");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern NEGATION = Pattern.compile(":not\\([^)]*\\)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern AROUND = Pattern.compile(" ?([{};,]) ?");
  private static final Pattern COLON = Pattern.compile("(?<=[;{])([a-zA-Z-]+): ");
  private static final String LICENCE =
      "/*! Buurtstem, EUPL-1.2; with components of NL Design System (Utrecht), EUPL-1.2,"
          + " (c) Frameless B.V. and Gemeente Utrecht */\n";

  private final Set<String> words;

  private StyleSheets(Set<String> words) {
    this.words = words;
  }

  public static void main(String[] arguments) throws IOException {
    var css = Path.of(arguments[0]);
    var target = Files.createDirectories(Path.of(arguments[1]));
    var words = new HashSet<String>();
    for (int i = 2; i < arguments.length; i++) {
      words.addAll(wordsBelow(Path.of(arguments[i])));
    }
    for (var sheet : List.of("buurt.css", "staff.css")) {
      var text = imported(css.resolve(sheet));
      var known = new HashSet<>(words);
      KEEP.matcher(text).results().forEach(keep -> known.addAll(List.of(keep.group(1).split(" "))));
      var small = new StyleSheets(known).pruned(BLANKS.matcher(uncommented(text)).replaceAll(" "));
      Files.writeString(target.resolve(sheet), LICENCE + minified(small));
    }
  }

  private static Set<String> wordsBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var found = new HashSet<String>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        WORD.matcher(Files.readString(file)).results().forEach(word -> found.add(word.group()));
      }
      return found;
    }
  }

  private static String imported(Path file) throws IOException {
    var text = Files.readString(file);
    var out = new StringBuilder();
    var match = IMPORT.matcher(text);
    int from = 0;
    while (match.find()) {
      out.append(text, from, match.start()).append(imported(file.resolveSibling(match.group(1))));
      from = match.end();
    }
    return out.append(text.substring(from)).append('\n').toString();
  }

  private static String uncommented(String css) {
    return COMMENT.matcher(css).replaceAll("").replace("@charset \"UTF-8\";", "");
  }

  private static String minified(String css) {
    var tight = AROUND.matcher(css).replaceAll("$1");
    return COLON.matcher(tight).replaceAll("$1:").replace(";}", "}").strip();
  }

  /// The rules that are used, in their order.
  private String pruned(String css) {
    var out = new StringBuilder();
    int at = 0;
    while (at < css.length()) {
      int brace = css.indexOf('{', at);
      if (brace < 0) {
        return out.append(css.substring(at).strip()).toString();
      }
      int end = closing(css, brace);
      var block = block(css.substring(at, brace).strip(), css.substring(brace + 1, end));
      out.append(block);
      at = end + 1;
    }
    return out.toString();
  }

  private String block(String prelude, String body) {
    if (prelude.startsWith("@media") || prelude.startsWith("@supports")) {
      var inside = pruned(body);
      return inside.isEmpty() ? "" : prelude + "{" + inside + "}";
    }
    if (prelude.startsWith("@")) {
      return prelude + "{" + body + "}";
    }
    var used = split(prelude).stream().filter(this::used).collect(Collectors.joining(","));
    return used.isEmpty() || body.isBlank() ? "" : used + "{" + body.strip() + "}";
  }

  private boolean used(String selector) {
    return CLASS
        .matcher(NEGATION.matcher(selector).replaceAll(""))
        .results()
        .allMatch(name -> words.contains(name.group(1)));
  }

  /// The selectors of a list, parted at the commas outside brackets.
  private static List<String> split(String selectors) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < selectors.length(); i++) {
      switch (selectors.charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ',' -> {
          if (depth == 0) {
            parts.add(selectors.substring(from, i).strip());
            from = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(selectors.substring(from).strip());
    return parts;
  }

  private static int closing(String css, int brace) {
    int depth = 0;
    for (int i = brace; i < css.length(); i++) {
      if (css.charAt(i) == '{') {
        depth++;
      } else if (css.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("a block is not closed: " + css.substring(brace, brace + 60));
  }
}

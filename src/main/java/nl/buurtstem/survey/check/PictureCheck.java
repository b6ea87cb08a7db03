package nl.buurtstem.survey.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;

/// Whether each picture is there and can be shown: an SVG that scales, small, and without anything
/// that runs or is fetched from elsewhere.
final class PictureCheck {
  private static final int LARGEST = 20_000;
  private static final Pattern RUNS =
      Pattern.compile(
          "<\\s*script|\\son[a-z]+\\s*=|javascript:|<\\s*foreignObject", Pattern.CASE_INSENSITIVE);
  private static final Pattern FETCHES =
      Pattern.compile(
          "<!ENTITY|(?:href|src)\\s*=\\s*[\"'](?!#)|url\\(\\s*[\"']?(?!#)|@import",
          Pattern.CASE_INSENSITIVE);

  private PictureCheck() {}

  static void run(Check check, Pictures pictures) {
    for (var question : check.definition().questions()) {
      for (var option : question.options()) {
        var path = StructureCheck.path(question) + ".options." + option.id() + ".picture";
        option.picture().ifPresent(file -> picture(check, path, file, pictures.read(file)));
      }
    }
  }

  private static void picture(Check check, String path, String file, Optional<byte[]> content) {
    if (content.isEmpty()) {
      check.find(FindingCode.MISSING_PICTURE, path, Map.of("file", file));
    } else {
      problem(file, content.get())
          .ifPresent(detail ->
              check.find(
                  FindingCode.BAD_PICTURE, path, Map.of("file", file, Finding.DETAIL, detail)));
    }
  }

  private static Optional<String> problem(String file, byte[] content) {
    var svg = new String(content, StandardCharsets.UTF_8);
    if (!file.endsWith(".svg") || !svg.contains("<svg")) {
      return Optional.of("not_svg");
    }
    if (!svg.contains("viewBox")) {
      return Optional.of("no_view_box");
    }
    if (content.length > LARGEST) {
      return Optional.of("too_large");
    }
    if (RUNS.matcher(svg).find()) {
      return Optional.of("script");
    }
    return FETCHES.matcher(svg).find() ? Optional.of("fetches") : Optional.empty();
  }
}

package nl.buurtstem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `src/docs/rechten.md` says who may use which route, as the running application has it. Run with
/// `-Daccess.matrix.write=true` to write it anew.
class RightsMatrixTest {
  private static final Path FILE = Path.of("src", "docs", "rechten.md");
  private static final String HEAD =
      """
      # Who may use which route

      Written by `RightsMatrixTest` from the routes of the running application; the test fails when this page is out of date, and writes it anew with `-Daccess.matrix.write=true`. `RouteTest` tries every route with every role, and `AreaRightsTest` every page of a poll with the roles of another area.

      A role that holds for one area opens the page, and on it only what is about that area.

      """;

  @Test
  void the_page_is_what_the_application_does() throws IOException {
    var matrix = HEAD + table() + "\n" + open();
    if (Boolean.getBoolean("access.matrix.write")) {
      Files.writeString(FILE, matrix);
    }
    assertThat(FILE)
        .as("a route was added or changed: run this test with -Daccess.matrix.write=true")
        .content()
        .isEqualTo(matrix);
  }

  private static String table() {
    var roles = Arrays.asList(Role.values());
    var text = new StringBuilder("| route |");
    roles.forEach(role -> text.append(' ').append(role).append(" |"));
    text.append("\n|---|").append("---|".repeat(roles.size())).append('\n');
    lines()
        .filter(Route::closed)
        .forEach(line -> {
          text.append("| ")
              .append(line.method())
              .append(" `")
              .append(line.template())
              .append("` |");
          roles.forEach(role -> text.append(' ').append(line.allows(role) ? "x" : "").append(" |"));
          text.append('\n');
        });
    return text.toString();
  }

  private static String open() {
    return lines()
        .filter(line -> !line.closed())
        .map(line -> "- " + line.method() + " `" + line.template() + "`")
        .collect(Collectors.joining("\n", "Open to everybody:\n\n", "\n"));
  }

  private static Stream<Route> lines() {
    return Route.all()
        .filter(line -> !line.method().equals("HEAD"))
        .sorted((one, other) ->
            (one.template() + one.method()).compareTo(other.template() + other.method()));
  }
}

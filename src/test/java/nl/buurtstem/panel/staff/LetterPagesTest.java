package nl.buurtstem.panel.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import org.junit.jupiter.api.Test;

class LetterPagesTest {
  private static final Pattern MEMBER = Pattern.compile("name=\"lid\" value=\"([^\"]*)\"");

  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);
  private final String name = "Proef " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void somebody_is_written_down_found_and_erased() {
    assertThat(add(name + "\nHeerdenpad 1\n9736 AA Groningen", "map 3").statusCode())
        .isEqualTo(303);
    var found = search(name);
    assertThat(found).contains(name + ", Heerdenpad 1, 9736 AA Groningen");
    var member = MEMBER.matcher(found);
    assertThat(member.find()).isTrue();
    var erased = editor.post(LetterPages.PATH, LetterPages.PATH + "/wis", "lid", member.group(1));
    assertThat(erased.statusCode()).isEqualTo(303);
    assertThat(search(name)).contains("Niemand gevonden").doesNotContain("Heerdenpad 1");
    assertThat(editor.get(LetterPages.PATH).body()).as("no list").doesNotContain("Heerdenpad");
  }

  @Test
  void what_is_wrong_is_named_and_what_was_typed_stays() {
    var one = add(name, "");
    assertThat(one.statusCode()).isEqualTo(422);
    assertThat(one.body()).contains("twee tot 5 regels", "waar het formulier ligt", name);
    var nowhere = add(name + "\nHeerdenpad 1\nGroningen", "map 3");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(nowhere.body()).contains("‘Naam en adres’ ontbreekt de postcode", name);
    var arabic = add("محمد\nHeerdenpad 1\n9736 AA Groningen", "map 3");
    assertThat(arabic.statusCode()).isEqualTo(422);
    assertThat(arabic.body()).contains("niet gedrukt kan worden");
    assertThat(search(name)).contains("Niemand gevonden");
  }

  private HttpResponse<String> add(String address, String paper) {
    return editor.post(LetterPages.PATH, LetterPages.PATH, WrittenLetter.of(address, paper));
  }

  private String search(String text) {
    return editor.post(LetterPages.PATH, LetterPages.PATH + "/zoek", "zoek", text).body();
  }
}

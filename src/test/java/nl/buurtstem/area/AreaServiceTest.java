package nl.buurtstem.area;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

class AreaServiceTest {
  private final AreaService areas = TestServer.shared().bean(AreaService.class);

  @Test
  void the_ten_wijken_are_there_in_the_order_of_the_programme() {
    assertThat(areas.wijken())
        .extracting(Area::name)
        .containsExactly(
            "Vinkhuizen",
            "Paddepoel",
            "Selwerd",
            "Tuinwijk",
            "De Hoogte",
            "Indische Buurt",
            "Oosterparkwijk",
            "Beijum",
            "Lewenborg",
            "De Wijert (noord)");
  }

  @Test
  void a_wijk_lies_in_its_programme_and_the_municipality() {
    assertThat(areas.withAllAround("vinkhuizen_zuid"))
        .extracting(Area::key)
        .containsExactly("vinkhuizen_zuid", "vinkhuizen", "groningen_noord", "groningen");
    assertThat(areas.within("groningen_noord")).hasSize(7);
    assertThat(areas.find("beijum").flatMap(Area::parent)).contains("groningen");
  }

  @Test
  void a_code_keeps_its_year_and_a_group_has_the_codes_of_its_parts() {
    assertThat(areas.codes("beijum"))
        .containsExactly(new CbsCode("BU00141100", 2022), new CbsCode("BU00141101", 2022));
    assertThat(areas.codes("selwerd")).containsExactly(new CbsCode("BU00141000", 2022));
  }

  @Test
  void no_name_is_a_code_and_buurten_without_a_name_of_their_own_are_told_apart() {
    assertThat(areas.all())
        .extracting(Area::name)
        .noneMatch(name -> name.matches(".*[A-Z]{2}\\d+.*"));
    assertThat(areas.all().stream().filter(area -> !area.hasOwnName()))
        .hasSize(5)
        .allMatch(area -> area.parent().orElse("").equals("oosterparkwijk"));
  }

  @Test
  void loading_again_changes_nothing() {
    var before = areas.all();
    areas.load();
    assertThat(areas.all()).isEqualTo(before);
  }
}

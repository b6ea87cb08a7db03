package nl.buurtstem.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void values_are_written_as_they_are_and_numbers_without_exponent() {
    var value = new LinkedHashMap<String, Object>();
    value.put("gebied", "=beijum");
    value.put("waarden", List.of(new BigDecimal("7.10"), 1e-7, 3));
    value.put("waar", true);
    value.put("niets", null);
    assertThat(new String(JsonWriter.bytes(value), UTF_8))
        .isEqualTo(
            """
            {"gebied":"=beijum","waarden":[7.10,0.00000010,3],"waar":true,"niets":null}\
            """);
  }

  @Test
  void what_is_no_value_of_json_is_refused() {
    var date = Map.of("dag", LocalDate.of(2026, 1, 2));
    assertThatThrownBy(() -> JsonWriter.bytes(date)).isInstanceOf(IllegalArgumentException.class);
  }
}

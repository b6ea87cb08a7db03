package nl.buurtstem.area;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.platform.sql.Sql;

/// How many people live where, by years of birth: the margins that a sample is held against. They
/// are always somebody's figures, with their source; where none were given there are none.
@Singleton
public class Population {
  private static final String PUT =
      """
      INSERT INTO area_population (area_key, birth_years, people, source, counted_on, made_up)
      VALUES (?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE people = VALUES(people), source = VALUES(source),
        counted_on = VALUES(counted_on), made_up = VALUES(made_up)
      """;
  private static final String ALL =
      """
      SELECT area_key, birth_years, people, source, counted_on, made_up
      FROM area_population ORDER BY area_key, birth_years
      """;

  private final Sql sql;

  Population(Sql sql) {
    this.sql = sql;
  }

  /// How many people of these years of birth live in an area.
  ///
  /// @param birthYears first and last year, such as `1946-1960`
  /// @param source who counted, as it is quoted
  /// @param madeUp whether a demonstration made it up
  public record Margin(
      String area,
      String birthYears,
      int people,
      String source,
      LocalDate countedOn,
      boolean madeUp) {}

  /// All margins that were given.
  @Transactional
  public List<Margin> all() {
    return sql.list(
        ALL,
        row ->
            new Margin(
                row.text(1),
                row.text(2),
                (int) row.number(3),
                row.text(4),
                row.day(5),
                row.yes(6)));
  }

  /// Stores margins; one that is there already is replaced.
  @Transactional
  public void put(List<Margin> margins) {
    for (var margin : margins) {
      sql.change(
          PUT,
          margin.area(),
          margin.birthYears(),
          margin.people(),
          margin.source(),
          margin.countedOn(),
          margin.madeUp());
    }
  }
}

package nl.buurtstem.area;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables `area` and `area_code`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface AreaRepository extends GenericRepository<AreaRow, String> {

  @Query("SELECT area_key, name, kind, parent_key, place FROM area ORDER BY place")
  List<AreaRow> findAll();

  @Query("SELECT code, code_year, area_key FROM area_code ORDER BY code_year, code")
  List<AreaCodeRow> findCodes();

  @Query(
      "INSERT INTO area (area_key, name, kind, parent_key, place)"
          + " VALUES (:areaKey, :name, :kind, :parentKey, :place)"
          + " ON DUPLICATE KEY UPDATE name = VALUES(name), kind = VALUES(kind),"
          + " parent_key = VALUES(parent_key), place = VALUES(place)")
  void put(String areaKey, String name, String kind, @Nullable String parentKey, int place);

  @Query(
      "INSERT INTO area_code (code, code_year, area_key) VALUES (:code, :codeYear, :areaKey)"
          + " ON DUPLICATE KEY UPDATE area_key = VALUES(area_key)")
  void putCode(String code, int codeYear, String areaKey);
}

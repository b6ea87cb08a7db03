package nl.buurtstem.monitor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The tables `monitor_indicator`, `monitor_target` and `monitor_source`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface IndicatorRepository extends GenericRepository<IndicatorRow, String> {

  @Query("SELECT * FROM monitor_indicator ORDER BY place")
  List<IndicatorRow> findAll();

  @Query("SELECT * FROM monitor_target WHERE indicator_id = :indicatorId ORDER BY area_key")
  List<TargetRow> findTargets(String indicatorId);

  @Query("SELECT * FROM monitor_source WHERE source_id = :sourceId")
  Optional<SourceRow> findSource(String sourceId);

  @Query(
      "INSERT INTO monitor_source (source_id, title, part) VALUES (:sourceId, :title, :part)"
          + " ON DUPLICATE KEY UPDATE title = VALUES(title), part = VALUES(part)")
  void putSource(String sourceId, String title, String part);

  @Query(
      "INSERT INTO monitor_indicator (indicator_id, version, core, topic, official_name, unit,"
          + " better, place) VALUES (:indicatorId, :version, :core, :topic, :officialName, :unit,"
          + " :better, :place) ON DUPLICATE KEY UPDATE version = VALUES(version),"
          + " core = VALUES(core), topic = VALUES(topic), official_name = VALUES(official_name),"
          + " unit = VALUES(unit), better = VALUES(better), place = VALUES(place)")
  void putIndicator(
      String indicatorId,
      int version,
      boolean core,
      String topic,
      String officialName,
      String unit,
      String better,
      int place);

  @Query(
      "INSERT INTO monitor_target (indicator_id, area_key, source_id, better, bound, printed,"
          + " from_year, to_year) VALUES (:indicatorId, :areaKey, :sourceId, :better, :bound,"
          + " :printed, :fromYear, :toYear) ON DUPLICATE KEY UPDATE better = VALUES(better),"
          + " bound = VALUES(bound), printed = VALUES(printed), from_year = VALUES(from_year),"
          + " to_year = VALUES(to_year)")
  void putTarget(
      String indicatorId,
      String areaKey,
      String sourceId,
      String better,
      double bound,
      String printed,
      int fromYear,
      int toYear);
}

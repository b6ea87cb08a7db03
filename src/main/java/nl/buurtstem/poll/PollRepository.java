package nl.buurtstem.poll;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `poll`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface PollRepository extends CrudRepository<PollRow, UUID> {

  Optional<PollRow> findBySlug(String slug);

  /// The poll, held against every other change and every answer until the transaction ends.
  @Query("SELECT * FROM poll WHERE slug = :slug FOR UPDATE")
  Optional<PollRow> lock(String slug);

  /// One number that changes whenever any poll does.
  @Query("SELECT COALESCE(SUM(revision) + COUNT(*) * 1000003, 0) FROM poll")
  long mark();

  @Override
  List<PollRow> findAll();
}

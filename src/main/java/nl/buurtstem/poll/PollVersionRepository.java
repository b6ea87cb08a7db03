package nl.buurtstem.poll;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/// The table `poll_version`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface PollVersionRepository extends CrudRepository<PollVersionRow, PollVersionRow.Key> {

  @Override
  List<PollVersionRow> findAll();
}

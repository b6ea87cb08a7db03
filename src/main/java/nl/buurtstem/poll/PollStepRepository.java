package nl.buurtstem.poll;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `poll_step`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface PollStepRepository extends CrudRepository<PollStepRow, PollStepRow.Key> {

  List<PollStepRow> findByKeyPollIdOrderByTakenAt(
      @TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class) UUID pollId);
}

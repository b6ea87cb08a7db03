package nl.buurtstem.participation.code;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `participation_code`, within the caller's transaction.
@Singleton
class CodeStore {
  private static final int AT_ONCE = 1_000;
  private static final String INSERT =
      """
      INSERT INTO participation_code (code_hash, batch_id, state, mixed) VALUES (?, ?, ?, FALSE)
      """;
  private static final String FIND =
      """
      SELECT c.state, b.id, b.matter_kind, b.matter_id
      FROM participation_code c JOIN participation_batch b ON b.id = c.batch_id
      WHERE c.code_hash = ?
      """;
  private static final String HOLD =
      "SELECT state FROM participation_code WHERE code_hash = ? LOCK IN SHARE MODE";
  private static final String MOVE =
      "UPDATE participation_code SET state = ? WHERE code_hash = ? AND state = ?";
  private static final String MOVE_ALL =
      "UPDATE participation_code SET state = ? WHERE batch_id = ? AND state = ?";
  private static final String MIX =
      "UPDATE participation_code SET mixed = NOT mixed WHERE code_hash = ?";
  private static final String HASHES =
      "SELECT code_hash FROM participation_code WHERE batch_id = ? ORDER BY code_hash";

  private final Connection connection;

  CodeStore(Connection connection) {
    this.connection = connection;
  }

  /// A code that exists.
  record Row(CodeState state, UUID batch, Matter matter) {}

  /// Stores the codes of a new batch.
  ///
  /// @throws SQLException with a state of class 23 when one exists already
  void insert(UUID batch, CodeState state, List<byte[]> hashes) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < hashes.size(); i++) {
        insert.setBytes(1, hashes.get(i));
        insert.setBytes(2, UuidBytes.of(batch));
        insert.setString(3, state.name());
        insert.addBatch();
        if (i % AT_ONCE == AT_ONCE - 1 || i == hashes.size() - 1) {
          insert.executeBatch();
        }
      }
    }
  }

  Optional<Row> find(byte[] hash) throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, hash);
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Row(
                    CodeState.valueOf(rows.getString(1)),
                    UuidBytes.read(rows.getBytes(2)),
                    new Matter(
                        Matter.Kind.valueOf(rows.getString(3)), UuidBytes.read(rows.getBytes(4)))))
            : Optional.empty();
      }
    }
  }

  /// Its state as it is now, which stays so until the transaction ends; empty where there is none.
  Optional<CodeState> hold(byte[] hash) throws SQLException {
    try (var hold = connection.prepareStatement(HOLD)) {
      hold.setBytes(1, hash);
      try (var rows = hold.executeQuery()) {
        return rows.next() ? Optional.of(CodeState.valueOf(rows.getString(1))) : Optional.empty();
      }
    }
  }

  /// Whether it was in the first state, and is in the other now.
  boolean move(byte[] hash, CodeState from, CodeState to) throws SQLException {
    try (var move = connection.prepareStatement(MOVE)) {
      move.setString(1, to.name());
      move.setBytes(2, hash);
      move.setString(3, from.name());
      return move.executeUpdate() == 1;
    }
  }

  /// How many of a batch were in the first state, and are in the other now.
  int moveAll(UUID batch, CodeState from, CodeState to) throws SQLException {
    try (var move = connection.prepareStatement(MOVE_ALL)) {
      move.setString(1, to.name());
      move.setBytes(2, UuidBytes.of(batch));
      move.setString(3, from.name());
      return move.executeUpdate();
    }
  }

  /// Rewrites all rows of a batch, twice, so that they say what they said before: a value that
  /// stayed different would tell which rows are new. One by one by their key: by the index on
  /// batches it would lock in another order than whoever uses a code, and the two could wait for
  /// each other.
  void mix(UUID batch) throws SQLException {
    var hashes = hashes(batch);
    for (int time = 0; time < 2; time++) {
      try (var mix = connection.prepareStatement(MIX)) {
        for (int i = 0; i < hashes.size(); i++) {
          mix.setBytes(1, hashes.get(i));
          mix.addBatch();
          if (i % AT_ONCE == AT_ONCE - 1 || i == hashes.size() - 1) {
            mix.executeBatch();
          }
        }
      }
    }
  }

  /// Without a lock.
  private List<byte[]> hashes(UUID batch) throws SQLException {
    try (var find = connection.prepareStatement(HASHES)) {
      find.setBytes(1, UuidBytes.of(batch));
      try (var rows = find.executeQuery()) {
        var hashes = new ArrayList<byte[]>();
        while (rows.next()) {
          hashes.add(rows.getBytes(1));
        }
        return hashes;
      }
    }
  }
}

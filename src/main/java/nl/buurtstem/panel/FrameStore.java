package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.panel.draw.Draw;
import nl.buurtstem.panel.draw.Stratum;
import nl.buurtstem.platform.sql.DatabaseException;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `panel_frame`: who could be drawn, and in which order; within the caller's
/// transaction.
@Singleton
class FrameStore {
  private static final int AT_ONCE = 1_000;
  private static final String CANDIDATES =
      """
      SELECT m.id, m.wijk, m.buurt, m.birth_years FROM panel_member m
      WHERE m.state = 'ACTIVE' AND m.simulated = ? AND m.wijk IN (%s)
        AND NOT EXISTS
          (SELECT 1 FROM panel_invitation i WHERE i.poll_id = ? AND i.member_id = m.id)
        AND (SELECT COUNT(*) FROM panel_invited y WHERE y.member_id = m.id AND y.invited_on > ?) < ?
      ORDER BY m.id
      """;
  private static final String FRAME =
      """
      INSERT INTO panel_frame (draw_id, number, wijk, buurt, birth_years, place, drawn, member_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FRAME_OF =
      """
      SELECT number, wijk, buurt, birth_years, place, drawn FROM panel_frame
      WHERE draw_id = ? ORDER BY number
      """;
  private static final String UNLINK = "UPDATE panel_frame SET member_id = NULL WHERE draw_id = ?";

  private final Sql sql;
  private final Connection connection;

  FrameStore(Sql sql, Connection connection) {
    this.sql = sql;
    this.connection = connection;
  }

  /// Somebody who can be drawn.
  record Eligible(UUID member, Stratum stratum) {}

  /// A line of a frame, without who it is.
  ///
  /// @param place in the order of the stratum, from 1
  record FrameLine(int number, Stratum stratum, int place, boolean drawn) {}

  /// Who can be drawn for a poll, in an order that says nothing.
  ///
  /// @param since from when on invitations count
  /// @param most so many invitations since then are the limit
  List<Eligible> candidates(
      List<String> wijken, boolean simulated, UUID poll, LocalDate since, int most) {
    if (wijken.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<Object>();
    values.add(simulated);
    values.addAll(wijken);
    values.addAll(List.of(poll, since, most));
    var marks = String.join(", ", Collections.nCopies(wijken.size(), "?"));
    return sql.list(
        CANDIDATES.formatted(marks),
        row ->
            new Eligible(
                row.id(1),
                new Stratum(row.text(2), row.optionalText(3), DrawStore.band(row.text(4)))),
        values.toArray());
  }

  /// Keeps who could be drawn, in the order of each stratum.
  ///
  /// @param members by number, from 1
  void insert(UUID id, Draw drawn, List<UUID> members) {
    try (var insert = connection.prepareStatement(FRAME)) {
      int waiting = 0;
      for (var stratum : drawn.order().entrySet()) {
        int taken = drawn.taken().getOrDefault(stratum.getKey(), 0);
        int place = 0;
        for (var candidate : stratum.getValue()) {
          place++;
          insert.setBytes(1, UuidBytes.of(id));
          insert.setInt(2, candidate.number());
          insert.setString(3, stratum.getKey().wijk());
          insert.setString(4, stratum.getKey().buurt().orElse(null));
          insert.setString(5, stratum.getKey().band().code());
          insert.setInt(6, place);
          insert.setBoolean(7, place <= taken);
          insert.setBytes(8, UuidBytes.of(members.get(candidate.number() - 1)));
          insert.addBatch();
          if (++waiting % AT_ONCE == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  List<FrameLine> of(UUID draw) {
    return sql.list(
        FRAME_OF,
        row ->
            new FrameLine(
                (int) row.number(1),
                new Stratum(row.text(2), row.optionalText(3), DrawStore.band(row.text(4))),
                (int) row.number(5),
                row.yes(6)),
        draw);
  }

  /// Forgets which member a number is.
  void unlink(UUID draw) {
    sql.change(UNLINK, draw);
  }
}

package nl.buurtstem.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import nl.buurtstem.access.AuditState.Broken;
import nl.buurtstem.access.AuditState.Fault;

/// Walks the chain of the audit log from its first entry to its last.
@Singleton
public class AuditCheck {
  /// So many entries are in memory at a time.
  private static final int AT_ONCE = 2_000;

  private final AuditChain chain;
  private final Connection connection;

  AuditCheck(AuditChain chain, Connection connection) {
    this.chain = chain;
    this.connection = connection;
  }

  /// Checks the log of this installation.
  ///
  /// @param anchors points of the chain that were written down elsewhere
  @Transactional(readOnly = true)
  public AuditState check(Collection<AuditAnchor> anchors) {
    return check(connection, anchors);
  }

  /// Checks the log in another database, such as a restored backup. The connection is in a
  /// transaction, so that it sees one moment.
  public AuditState check(Connection database, Collection<AuditAnchor> anchors) {
    try {
      var store = new AuditStore(database);
      var head = store.head();
      return head.isEmpty()
          ? new Broken(1, Fault.HEAD_CHANGED)
          : new Walk(store, head.get(), anchors).all();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit log cannot be read", e);
    }
  }

  /// One walk along the chain.
  private final class Walk {
    private final AuditStore store;
    private final AuditHead head;
    private final TreeMap<Long, AuditAnchor> anchors = new TreeMap<>();
    private byte[] previous = AuditChain.start();
    private long number;

    Walk(AuditStore store, AuditHead head, Collection<AuditAnchor> anchors) {
      this.store = store;
      this.head = head;
      this.number = head.beforeChain();
      anchors.forEach(anchor -> this.anchors.put(anchor.number(), anchor));
    }

    AuditState all() throws SQLException {
      var some = store.chained(number, AT_ONCE);
      while (!some.isEmpty()) {
        for (var link : some) {
          var fault = step(link);
          if (fault.isPresent()) {
            return fault.get();
          }
        }
        some = store.chained(number, AT_ONCE);
      }
      return atTheEnd();
    }

    private Optional<Broken> step(AuditStore.Link link) {
      var entry = link.entry();
      if (entry.number() > head.last()) {
        return broken(
            number < head.last() ? number + 1 : entry.number(),
            number < head.last() ? Fault.MISSING : Fault.ADDED);
      }
      number++;
      if (entry.number() != number) {
        return broken(number, Fault.MISSING);
      }
      if (!link.chained()) {
        return broken(number, Fault.ADDED);
      }
      var expected = chain.hash(previous, link.master(), entry);
      if (expected.isEmpty()) {
        return broken(number, Fault.UNKNOWN_KEY);
      }
      var anchor = anchors.get(number);
      if (!link.has(expected.get()) || (anchor != null && !anchor.fits(expected.get()))) {
        return broken(number, Fault.CHANGED);
      }
      previous = expected.get();
      return Optional.empty();
    }

    private AuditState atTheEnd() throws SQLException {
      var last = anchors.isEmpty() ? 0 : anchors.lastKey();
      if (number < Math.max(head.last(), last)) {
        return new Broken(number + 1, Fault.CUT_OFF);
      }
      boolean movedStart = !anchors.isEmpty() && anchors.firstKey() <= head.beforeChain();
      if (movedStart || !java.util.Arrays.equals(previous, head.hash())) {
        return new Broken(number, Fault.HEAD_CHANGED);
      }
      return new AuditState.Whole(
          number - head.beforeChain(),
          store.countUntil(head.beforeChain()),
          store.guarded(),
          AuditAnchor.of(number, previous));
    }

    private static Optional<Broken> broken(long number, Fault fault) {
      return Optional.of(new Broken(number, fault));
    }
  }
}

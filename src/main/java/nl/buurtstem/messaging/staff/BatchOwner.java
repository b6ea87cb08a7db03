package nl.buurtstem.messaging.staff;

import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;

/// Who makes batches of messages, and knows which areas they are about.
public interface BatchOwner {
  /// Whether somebody has one of these roles for all that a batch is about; false where it is not
  /// this owner's.
  boolean may(Staff staff, Set<Role> wanted, UUID batch);
}

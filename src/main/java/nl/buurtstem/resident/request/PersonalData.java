package nl.buurtstem.resident.request;

import java.util.List;
import nl.buurtstem.resident.ContactId;

/// A feature that holds personal data of people whom it can reach. Each one makes a bean of this,
/// so that staff answer a request for access or erasure in one step, whatever features there are.
/// The address itself and what was agreed with it are not its business.
public interface PersonalData {
  /// What it is called in records; never changes. Staff read the text of `staff.holder.` and this,
  /// where there is one.
  String name();

  /// What it holds of this person, in Dutch, ready to be sent to them; empty when that is nothing.
  /// It runs inside the caller's transaction.
  List<String> about(ContactId contact);

  /// Erases all of it. It runs inside the caller's transaction, and afterwards [#about] is empty.
  ///
  /// @return how many things were erased
  int erase(ContactId contact);
}

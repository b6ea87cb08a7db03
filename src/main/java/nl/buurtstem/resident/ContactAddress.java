package nl.buurtstem.resident;

/// Where somebody can be reached. Its `toString` is masked, so that it can be in no log by
/// accident.
public sealed interface ContactAddress permits PhoneNumber, EmailAddress {
  /// In full; for sending only.
  String value();

  /// As staff see it: enough to recognise for whoever knows it, too little to use.
  String masked();
}

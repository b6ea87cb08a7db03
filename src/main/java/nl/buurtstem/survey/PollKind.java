package nl.buurtstem.survey;

/// What kind of poll it is, by the name it has in the programme.
public enum PollKind {
  /// Open to a whole wijk or buurt.
  MENINGSPEILING,
  /// The children's council.
  KINDERRAAD,
  /// Residents who agreed to be asked several times a year.
  BUURTPANEL
}

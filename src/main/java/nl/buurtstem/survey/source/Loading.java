package nl.buurtstem.survey.source;

import java.util.List;
import nl.buurtstem.survey.Definition;

/// What came of reading a definition.
public sealed interface Loading {
  /// It can be read. Whether it may open, [Check] says.
  record Loaded(Definition definition, Origin origin) implements Loading {}

  /// It cannot be read; these are all the reasons.
  record Rejected(List<Finding> findings) implements Loading {
    /// Keeps the list as it is now.
    public Rejected {
      findings = List.copyOf(findings);
    }
  }
}

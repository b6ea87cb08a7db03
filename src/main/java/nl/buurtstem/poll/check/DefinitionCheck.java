package nl.buurtstem.poll.check;

import java.util.List;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading.Loaded;

/// Whoever knows what a definition must agree with beyond its own file, such as which indicators
/// there are. All of them are asked wherever a definition is checked, and again when a poll opens.
public interface DefinitionCheck {

  /// What its author should know, in any order; an error keeps the poll from opening.
  List<Finding> findings(Loaded definition);
}

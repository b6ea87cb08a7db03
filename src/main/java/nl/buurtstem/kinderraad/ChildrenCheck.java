package nl.buurtstem.kinderraad;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.poll.check.DefinitionCheck;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.PollKind;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;

/// What children are promised: they take part with their class, nothing joins them to what they
/// chose, and they write nothing and tell nothing that is sensitive.
@Singleton
final class ChildrenCheck implements DefinitionCheck {

  @Override
  public List<Finding> findings(Loaded loaded) {
    var definition = loaded.definition();
    var findings = new ArrayList<Finding>();
    boolean children = definition.kind() == PollKind.KINDERRAAD;
    boolean byClass = definition.access() == Definition.Entry.CLASS;
    if (children != byClass) {
      findings.add(found(loaded, "access", "access"));
    }
    if (!children) {
      return findings;
    }
    if (definition.anonymity() != Definition.Anonymity.ANONYMOUS) {
      findings.add(found(loaded, "anonymity", "anonymity"));
    }
    if (definition.presentation() != Definition.Presentation.CHILD) {
      findings.add(found(loaded, "presentation", "presentation"));
    }
    for (var question : definition.questions()) {
      var path = "questions." + question.id();
      if (writes(question)) {
        findings.add(found(loaded, path, "text"));
      }
      if (question.sensitive().isPresent()) {
        findings.add(found(loaded, path, "sensitive"));
      }
    }
    return findings;
  }

  private static boolean writes(Question question) {
    return question.ownWords() > 0;
  }

  private static Finding found(Loaded loaded, String path, String detail) {
    return loaded.origin().find(FindingCode.NOT_FOR_CHILDREN, path, Map.of(Finding.DETAIL, detail));
  }
}

package nl.buurtstem.survey.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Vocabulary;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Origin;

/// The check that a definition passes before its poll opens.
public final class Check {
  private final Definition definition;
  private final Origin origin;
  private final List<Finding> findings = new ArrayList<>();

  private Check(Loaded loaded) {
    this.definition = loaded.definition();
    this.origin = loaded.origin();
  }

  /// Everything its author should know, in the order of the file. A poll with an error among them
  /// does not open.
  ///
  /// @param vocabulary the product's own words, for the length of text messages
  public static List<Finding> of(Loaded loaded, Pictures pictures, Vocabulary vocabulary) {
    var check = new Check(loaded);
    StructureCheck.run(check);
    FeedCheck.run(check);
    ReachCheck.run(check);
    TranslationCheck.run(check);
    PictureCheck.run(check, pictures);
    ReadingCheck.run(check);
    SmsCheck.run(check, vocabulary);
    check.findings.sort(Finding.ORDER);
    return List.copyOf(check.findings);
  }

  /// Whether a poll with these findings may open.
  public static boolean mayOpen(List<Finding> findings) {
    return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  Definition definition() {
    return definition;
  }

  String file() {
    return origin.file();
  }

  void find(FindingCode code, String path, Map<String, Object> arguments) {
    findings.add(origin.find(code, path, arguments));
  }

  void find(FindingCode code, String path) {
    find(code, path, Map.of());
  }
}

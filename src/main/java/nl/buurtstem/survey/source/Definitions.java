package nl.buurtstem.survey.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Loading.Rejected;

/// Reads poll definitions.
public final class Definitions {
  private Definitions() {}

  /// Reads a definition from YAML, or from the canonical JSON of one.
  ///
  /// @param text the whole file
  /// @param file its name, for the findings
  /// @return the definition, or everything that keeps it from being read; whether it may open is
  ///   for [Check] to say
  public static Loading load(String text, String file) {
    var document = Yaml.read(text, file);
    if (document.root().isEmpty() || !document.findings().isEmpty()) {
      return new Rejected(document.findings());
    }
    var findings = new Findings(file);
    var root = document.root().get();
    if (!(root instanceof YamlValue.Mapping mapping)) {
      findings.add(FindingCode.WRONG_TYPE, "", root.line(), Map.of(Finding.DETAIL, "mapping"));
      return new Rejected(findings.all());
    }
    var definition = DefinitionReader.read(new Fields(mapping, "", "nl", findings));
    References.check(definition, findings);
    return findings.all().isEmpty()
        ? new Loaded(definition, new Origin(file, CanonicalJson.of(root), findings.lines()))
        : new Rejected(findings.all());
  }

  /// The SHA-256 of a text in UTF-8, in hexadecimal: the identity of a canonical definition.
  public static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

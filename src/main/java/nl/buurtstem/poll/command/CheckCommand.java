package nl.buurtstem.poll.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.survey.check.Check;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.Loading.Loaded;
import nl.buurtstem.survey.source.Stamps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `buurtstem check FILE`: says everything that is wrong with a poll's definition, and where.
@Command(
    name = "check",
    description = "Kijkt een peiling na: wat is er fout, en op welke regel.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  static final int FINE = 0;
  static final int NOT_FINE = 1;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "het bestand van de peiling")
  private List<Path> files = List.of();

  @Option(
      names = "--stamp",
      description =
          "schrijf bij welke brontekst de vertalingen horen (doe dit nadat ze zijn nagekeken)")
  private boolean stamp;

  /// 0 when every poll may open, 1 when one may not.
  @Override
  public Integer call() throws IOException {
    var languages = Languages.standalone();
    var messages = Messages.standalone(languages);
    int result = FINE;
    for (var path : files) {
      var file = new DefinitionFile(path, messages, languages);
      result = Math.max(result, check(file, stamp, spec.commandLine().getOut()));
    }
    return result;
  }

  static int check(DefinitionFile file, boolean stamp, PrintWriter out) throws IOException {
    if (!Files.isReadable(file.path())) {
      out.println(file.words().get("staff.check.unreadable", "file", file.path().toString()));
      return NOT_FINE;
    }
    if (stamp && file.load() instanceof Loaded loaded) {
      Files.writeString(file.path(), Stamps.write(file.text(), loaded.definition()));
    }
    var loading = file.load();
    var findings = file.findings(loading);
    findings.forEach(finding -> out.println(file.line(finding)));
    boolean fine = loading instanceof Loaded && Check.mayOpen(findings);
    long errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).count();
    out.println(
        file.words()
            .get(
                "staff.check.summary",
                "file",
                file.path().toString(),
                "errors",
                errors,
                "warnings",
                findings.size() - errors));
    if (loading instanceof Loaded(var _, var origin)) {
      out.println(
          file.words().get("staff.check.digest", "digest", Definitions.sha256(origin.canonical())));
    }
    out.flush();
    return fine ? FINE : NOT_FINE;
  }
}

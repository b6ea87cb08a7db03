package nl.buurtstem.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The Nu HTML checker within this process. It reads its own grammar of HTML once; its
/// [EmbeddedValidator] would do so for every page, which takes most of the time.
final class HtmlChecker {
  private final SimpleDocumentValidator validator =
      new SimpleDocumentValidator(true, false, false); // we say the language; guessing fails

  HtmlChecker() {
    try {
      validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
    } catch (Exception e) { // as it is declared
      throw new IllegalStateException("the HTML checker cannot read its grammar", e);
    }
  }

  /// What it says of this source, warnings included, one line each; empty when nothing.
  synchronized List<String> check(String source) {
    var said = new ByteArrayOutputStream();
    try {
      var reports = reports(said);
      validator.setUpValidatorAndParsers(reports, false, false);
      validator.checkHtmlInputSource(
          new InputSource(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
      reports.end("", "", "");
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("the HTML checker failed", e);
    }
    return said.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }

  private MessageEmitterAdapter reports(ByteArrayOutputStream out) throws SAXException {
    var code = validator.getSourceCode();
    var emitter = new GnuMessageEmitter(out, false);
    var reports =
        new MessageEmitterAdapter(null, code, false, new ImageCollector(code), 0, true, emitter);
    reports.setErrorsOnly(false);
    reports.setHtml(true);
    reports.start(null);
    return reports;
  }
}

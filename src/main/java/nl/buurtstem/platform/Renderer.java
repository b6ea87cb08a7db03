package nl.buurtstem.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// Renders the precompiled templates of `src/main/jte` to pages.
@Singleton
public final class Renderer {
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /// A page with status 200.
  ///
  /// @param template its place below `src/main/jte`, such as `poll/question.jte`
  /// @param page the value of the template's parameter `page`
  public MutableHttpResponse<byte[]> ok(String template, Object page) {
    return page(HttpStatus.OK, template, page);
  }

  /// A page with another status.
  public MutableHttpResponse<byte[]> page(HttpStatus status, String template, Object page) {
    return HttpResponse.<byte[]>status(status)
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .body(bytes(template, page));
  }

  /// A template that is no page of the site, such as a letter.
  public String text(String template, Object page) {
    return new String(bytes(template, page), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String template, Object page) {
    var output = new Utf8ByteOutput();
    engine.render(template, page, output);
    return output.toByteArray();
  }
}

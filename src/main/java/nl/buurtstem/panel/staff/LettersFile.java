package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import nl.buurtstem.panel.PanelDraw;

/// The letters of a draw as a file.
final class LettersFile {
  private LettersFile() {}

  static MutableHttpResponse<byte[]> of(PanelDraw draw, byte[] pdf) {
    var name = "brieven-" + draw.pollKey() + "-" + draw.id().toString().substring(0, 8) + ".pdf";
    return HttpResponse.ok(pdf)
        .contentType(MediaType.of("application/pdf"))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store");
  }
}

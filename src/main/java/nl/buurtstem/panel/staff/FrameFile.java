package nl.buurtstem.panel.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import nl.buurtstem.panel.PanelDraw;

/// The frame of a draw as a file. It has numbers, keys of areas and years only, so no cell needs
/// quotes.
final class FrameFile {
  private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8;header=present");

  private FrameFile() {}

  static MutableHttpResponse<String> of(PanelDraw draw, List<List<String>> lines) {
    var text = new StringBuilder("nummer,stratum,plaats,getrokken\r\n");
    lines.forEach(cells -> text.append(String.join(",", cells)).append("\r\n"));
    var name = "kader-" + draw.pollKey() + "-" + draw.id().toString().substring(0, 8) + ".csv";
    return HttpResponse.ok(text.toString())
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store");
  }
}

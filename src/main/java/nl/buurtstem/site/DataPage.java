package nl.buurtstem.site;

import java.util.List;
import nl.buurtstem.export.OpenDataSettings;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// The page with open data.
///
/// @param books the codebooks of all polls that residents may know of, newest first
/// @param terms under which the data leave, and who to ask
public record DataPage(Frame frame, List<Book> books, OpenDataSettings terms) {

  /// The codebook of a poll.
  public record Book(Said poll, String url) {}
}

package nl.buurtstem.site;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// What happens with what people tell us, in plain words.
///
/// @param polls the polls that residents may know of, the one that opened last first
public record PrivacyPage(Frame frame, List<Kept> polls) {

  /// Until when the answers of a poll are kept.
  ///
  /// @param until in words; or that they are gone
  /// @param ask whom to ask
  /// @param receipt where a receipt is looked up; children of a class get none
  public record Kept(Said title, String until, Said ask, Optional<String> receipt) {}
}

package nl.buurtstem.kinderraad;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// What the supervisor of a class sees, by where its session is.
public sealed interface SupervisorPage {
  /// What every page needs.
  Frame frame();

  /// There is no session for this browser: the link was used, or there was none.
  record NoSession(Frame frame) implements SupervisorPage {}

  /// Asks for the consent, before the session starts.
  ///
  /// @param faults what lacks, in words
  record Register(
      Frame frame,
      String poll,
      String label,
      String by,
      String children,
      List<Kind> kinds,
      boolean sure,
      List<String> faults)
      implements SupervisorPage {

    /// A kind of consent.
    public record Kind(String code, String text, boolean chosen) {}
  }

  /// The session is open.
  ///
  /// @param address what children type in the address bar
  record Running(
      Frame frame,
      String poll,
      String label,
      String address,
      String pictogram,
      String picture,
      List<String> words,
      int children,
      int joined,
      int sent)
      implements SupervisorPage {}

  /// Asks whether to end it.
  record Ending(Frame frame, String label, int children, int sent) implements SupervisorPage {}

  /// It is over.
  ///
  /// @param results when residents hear what was said
  record Over(Frame frame, String label, int children, int sent, Optional<String> results)
      implements SupervisorPage {}
}

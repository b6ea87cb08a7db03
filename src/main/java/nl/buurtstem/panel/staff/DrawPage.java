package nl.buurtstem.panel.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.StaffFrame;

/// A draw: what it took, who of each stratum were invited and answered, and what can be done.
///
/// @param poll its title
/// @param pollHref its page for staff
/// @param address of this page
/// @param made when, and by whom
/// @param invite what inviting would do now; empty where it cannot
/// @param remind the same for reminding
/// @param why why nothing can be sent now, in words
/// @param form chosen now, so that sending a form twice does it once
public record DrawPage(
    StaffFrame staff,
    String poll,
    String pollHref,
    String address,
    String state,
    String made,
    String rule,
    String seed,
    boolean simulated,
    List<StratumLine> byWijk,
    List<StratumLine> byBand,
    List<StratumLine> strata,
    StratumLine all,
    Optional<Post> invite,
    Optional<Post> remind,
    Optional<String> why,
    List<SendingLine> sendings,
    boolean running,
    UUID form,
    Optional<String> fault,
    Optional<String> notice) {

  /// Messages that could be sent now.
  ///
  /// @param people in words
  /// @param lines what text messages cost, for each language
  /// @param price in all, in words
  /// @param euros the limit that is proposed
  public record Post(String people, List<QuoteLine> lines, String price, String euros) {}

  /// The cost of one language.
  ///
  /// @param forcing the character that makes the texts shorter; may be empty
  public record QuoteLine(
      String language,
      String dir,
      String code,
      String people,
      String parts,
      String forcing,
      String price) {}

  /// Messages that were sent together.
  public record SendingLine(String kind, String made, String by, String href) {}
}

package nl.buurtstem.access;

import java.util.List;
import java.util.Optional;

/// The audit log, with what is looked for in it and the state of its chain.
///
/// @param kinds what can be looked for
/// @param older the address of the page with what came before; none on the last
public record AuditPage(
    StaffFrame staff,
    Wanted wanted,
    List<Kind> kinds,
    List<Line> lines,
    Optional<String> older,
    Chain chain) {

  /// A line, in words.
  public record Line(long number, String at, String who, String what, String subject, String why) {}

  /// A kind of entry.
  public record Kind(String what, String words) {}

  /// What is looked for, as it was typed.
  ///
  /// @param from first day, as `2026-11-21`
  /// @param until last day
  public record Wanted(String who, String what, String subject, String from, String until) {}

  /// What the last check of the chain found.
  ///
  /// @param fine whether nothing is wrong; also when it was never checked
  /// @param text in words
  /// @param mark the end of the chain, to write down; none when something is wrong
  public record Chain(boolean fine, String text, Optional<String> mark) {}
}

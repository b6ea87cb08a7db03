package nl.buurtstem.poll.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What people wrote to one question, in random order, and nothing else that they answered.
///
/// @param poll its title
/// @param back address of the list of questions
/// @param question in words
/// @param address of this page without its parameters
/// @param fields the parameters, for a form that comes back here
/// @param reviewed whether these are the texts that were read
/// @param tabs to the texts that were not read, and to those that were
/// @param previous address of the page before this one
/// @param mayRedact whether the reader may change anything
/// @param export address of the export; empty where the reader may not
/// @param notice what just happened, in words
/// @param oddFrom from how many texts of odd responses on it is told which these are
public record ReadingPage(
    StaffFrame staff,
    String poll,
    String back,
    String question,
    String address,
    Map<String, String> fields,
    boolean reviewed,
    String search,
    List<Tab> tabs,
    List<Item> items,
    Optional<String> previous,
    Optional<String> next,
    boolean mayRedact,
    Optional<String> export,
    Optional<String> notice,
    int oddFrom) {

  /// Leads to the texts that were read, or to the others.
  public record Tab(String text, String href, boolean here) {}

  /// A text.
  ///
  /// @param value its key and its revision
  /// @param language its own name
  /// @param odd whether it came with a response that looked odd, and that may be told
  /// @param href where words can be taken out
  public record Item(
      String value,
      List<Part> parts,
      String language,
      String code,
      boolean simulated,
      boolean odd,
      boolean redacted,
      String href) {}

  /// A part of a text.
  ///
  /// @param hint whether it looks like something that names somebody
  public record Part(String text, boolean hint) {

    static List<Part> of(String text) {
      return Hints.parts(text).stream()
          .map(part -> new Part(part.text(), part.hint().isPresent()))
          .toList();
    }
  }
}

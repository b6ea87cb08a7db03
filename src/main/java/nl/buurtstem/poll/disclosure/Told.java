package nl.buurtstem.poll.disclosure;

import java.util.List;
import java.util.Set;

/// What may be told of the answers to a question, or to one of its rows.
///
/// @param enough whether anything may be told at all
/// @param whole how the answers of the whole poll are told, each alone or together with others;
///   empty where they are not told apart. An answer that is in none of the sets is not told
/// @param areas the areas of which something is told
/// @param parts like `whole`, for those areas: the same sets, or larger ones
public record Told(
    boolean enough, List<Set<String>> whole, Set<String> areas, List<Set<String>> parts) {
  static final Told NOTHING = new Told(false, List.of(), Set.of(), List.of());

  /// Keeps what it has as it is now.
  public Told {
    whole = List.copyOf(whole);
    areas = Set.copyOf(areas);
    parts = List.copyOf(parts);
  }
}

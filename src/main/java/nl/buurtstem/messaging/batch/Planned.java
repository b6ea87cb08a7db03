package nl.buurtstem.messaging.batch;

import java.util.List;

/// Messages that somebody thinks of sending, for a quote.
///
/// @param language of the texts
/// @param country of the numbers, two letters; empty where it is not known
/// @param people how many get them
/// @param texts what each of them gets
public record Planned(String language, String country, long people, List<String> texts) {
  /// Keeps the list as it is now.
  public Planned {
    texts = List.copyOf(texts);
  }
}

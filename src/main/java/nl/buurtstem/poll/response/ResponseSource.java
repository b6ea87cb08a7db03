package nl.buurtstem.poll.response;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// All stored responses of a poll, one after the other, in order of the hour in which they came and
/// random within it. Memory does not grow with their number.
public interface ResponseSource {

  /// Hands each response to the consumer, in one consistent reading.
  void forEach(UUID poll, Consumer<StoredResponse> consumer);

  /// Hands each response to the consumer together with what was written in it, by question. Slower:
  /// only for those who may read free text.
  void forEachWithTexts(UUID poll, BiConsumer<StoredResponse, Map<String, String>> consumer);
}

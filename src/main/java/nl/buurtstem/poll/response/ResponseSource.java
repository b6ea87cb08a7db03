package nl.buurtstem.poll.response;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// All stored responses of a poll, one after the other. Memory does not grow with their number.
public interface ResponseSource {

  /// Hands each response to the consumer, in one consistent reading. Up to 10,000 come in an order
  /// that tells nothing; of more, those that came first are among the first 10,000, and so on.
  void forEach(UUID poll, Consumer<StoredResponse> consumer);

  /// Hands each response to the consumer together with what was written in it, by question. Slower:
  /// only for those who may read free text.
  void forEachWithTexts(UUID poll, BiConsumer<StoredResponse, Map<String, String>> consumer);
}

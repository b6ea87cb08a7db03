package nl.buurtstem.monitor;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How responses came in, as one short text: `PAPER=12 WEB=340`.
final class ChannelMix {
  private ChannelMix() {}

  static String write(Map<String, Long> channels) {
    return new TreeMap<>(channels)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
  }

  static Map<String, Long> read(String text) {
    return Arrays.stream(text.split(" "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(part -> part[0], part -> Long.valueOf(part[1])));
  }
}

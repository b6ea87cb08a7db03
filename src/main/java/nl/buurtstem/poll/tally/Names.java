package nl.buurtstem.poll.tally;

import org.jspecify.annotations.Nullable;

/// Hands out one string for each text that comes by, without making a new one. Option ids come by
/// in the tens of millions and there are a few hundred of them; a string that is the same object
/// each time has its hash ready and is found at once.
final class Names {
  /// A power of two, far above the number of option ids of any poll.
  private static final int SLOTS = 4096;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  String of(char[] text, int offset, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + text[offset + i];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    var known = slots[slot];
    if (known != null && same(known, text, offset, length)) {
      return known;
    }
    var fresh = new String(text, offset, length);
    slots[slot] = fresh; // of two that share a slot, the last one is kept
    return fresh;
  }

  private static boolean same(String known, char[] text, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != text[offset + i]) {
        return false;
      }
    }
    return true;
  }
}

package nl.buurtstem.poll.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts how often pieces of text come by, in each of some groups. Nothing is made for a piece
/// that came by before: this is where counting a million responses spends its time.
final class Fragments {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio

  private @Nullable Fragment[] slots = new @Nullable Fragment[1024];
  private int size;

  /// One piece.
  private static final class Fragment {
    final long hash;
    final byte[] text;

    /// How often it came by, by group; may be shorter than there are groups.
    long[] times = new long[4];

    Fragment(long hash, byte[] text) {
      this.hash = hash;
      this.text = text;
    }
  }

  /// What is done with each piece in the end.
  interface Use {
    void take(byte[] text, int group, long times);
  }

  /// How many different pieces came by.
  int size() {
    return size;
  }

  void count(byte[] from, int start, int end, int group) {
    long hash = hash(from, start, end);
    int slot = (int) (hash >>> 32) & (slots.length - 1);
    var found = slots[slot];
    while (found != null
        && (found.hash != hash
            || !Arrays.equals(found.text, 0, found.text.length, from, start, end))) {
      slot = (slot + 1) & (slots.length - 1);
      found = slots[slot];
    }
    if (found == null) {
      found = new Fragment(hash, Arrays.copyOfRange(from, start, end));
      slots[slot] = found;
      size++;
      growWhenFull();
    }
    if (group >= found.times.length) {
      found.times = Arrays.copyOf(found.times, 2 * group);
    }
    found.times[group]++;
  }

  /// Hands every piece over, and forgets all.
  void drain(Use use) {
    for (var each : slots) {
      if (each != null) {
        for (int group = 0; group < each.times.length; group++) {
          if (each.times[group] > 0) {
            use.take(each.text, group, each.times[group]);
          }
        }
      }
    }
    Arrays.fill(slots, null);
    size = 0;
  }

  private void growWhenFull() {
    if (2 * size > slots.length) {
      var before = slots;
      slots = new @Nullable Fragment[2 * before.length];
      for (var each : before) {
        if (each != null) {
          place(each);
        }
      }
    }
  }

  private void place(Fragment fragment) {
    int slot = (int) (fragment.hash >>> 32) & (slots.length - 1);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = fragment;
  }

  private static long hash(byte[] from, int start, int end) {
    long hash = (long) end - start;
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      hash = mix(hash, (long) EIGHT.get(from, i));
    }
    for (; i < end; i++) {
      hash = mix(hash, from[i]);
    }
    return hash;
  }

  private static long mix(long hash, long next) {
    long mixed = (hash ^ next) * SPREAD;
    return mixed ^ (mixed >>> 29);
  }
}

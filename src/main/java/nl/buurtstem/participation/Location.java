package nl.buurtstem.participation;

import java.util.Arrays;

/// Where to find back what a person sent, in a pseudonymous matter, or has not sent yet: a hash
/// under a key of the matter. Once that key is destroyed, nobody can make it again.
///
/// @param bytes 32 bytes
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Location(byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Location(var its) && Arrays.equals(bytes, its);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Location[hidden]"; // never in a log
  }
}

package nl.buurtstem.resident.request;

/// What is sealed of a request: where its sender can be reached, and what they wrote.
///
/// @param reach as it was typed
/// @param words may be empty
record Message(String reach, String words) {
  @Override
  public String toString() {
    return "Message[hidden]"; // never in a log
  }
}

package nl.buurtstem.poll.tally;

/// A number that only grows.
final class Count {
  long n;
}

package nl.buurtstem.messaging;

/// How a message travels.
public enum Medium {
  SMS,
  EMAIL
}

package nl.buurtstem.poll.response;

/// How a response came in.
public enum Channel {
  WEB,
  SMS,
  KIOSK,
  PAPER
}

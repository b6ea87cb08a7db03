package nl.buurtstem.poll;

/// How a response came in.
public enum Channel {
  WEB,
  SMS,
  KIOSK,
  PAPER
}

package nl.buurtstem.platform;

import java.time.ZoneId;

/// Time zones: everything is stored in UTC and shown in Amsterdam time.
public final class Zones {
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private Zones() {}
}

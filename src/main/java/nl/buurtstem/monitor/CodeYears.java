package nl.buurtstem.monitor;

import java.util.OptionalInt;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.CbsCode;

/// The year of the codes that make up an area.
final class CodeYears {
  private CodeYears() {}

  /// The latest year; absent for an area without codes.
  static OptionalInt of(AreaService areas, String area) {
    return areas.codes(area).stream().mapToInt(CbsCode::year).max();
  }
}

package nl.buurtstem.participation.letter;

import java.util.List;
import nl.buurtstem.participation.code.Code;

/// One sheet.
///
/// @param to the lines in the window of the envelope, from top to bottom
public record Letter(Code code, List<String> to) {
  @Override
  public String toString() {
    return "Letter[hidden]"; // never in a log
  }
}

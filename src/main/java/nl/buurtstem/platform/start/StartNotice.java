package nl.buurtstem.platform.start;

import java.util.List;

/// Something that whoever starts the service must read on the console, such as the account of a
/// demonstration.
public interface StartNotice {
  /// The lines to print, in Dutch; empty when there is nothing to say. Asked once, when the server
  /// answers.
  List<String> lines();
}

package nl.buurtstem.resident.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.guard.Challenge;

/// One wish: what residents can do themselves, what nobody can, and a form for the rest.
///
/// @param now where they do it themselves
/// @param never what nobody can find any more, by the reason
/// @param form what was typed
/// @param faults ends of the keys of what has to be better
/// @param notice what is the matter otherwise
/// @param challenge work for the browser, where very much comes from its network
public record RequestPage(
    Frame frame,
    Wish wish,
    List<OwnWay> now,
    Map<String, List<OwnWay>> never,
    String action,
    RequestForm form,
    List<String> faults,
    Optional<String> notice,
    Optional<Challenge> challenge) {

  /// For how many days after the answer address and message are kept.
  public long kept() {
    return Requests.KEPT.toDays();
  }

  /// What has to be better about the field whose faults begin so, in words.
  public Optional<String> fault(String field) {
    return faults.stream()
        .filter(fault -> fault.startsWith(field))
        .findFirst()
        .map(fault -> frame.t("request.fault." + fault, "most", RequestForm.LONGEST));
  }
}

package nl.buurtstem.poll.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What becomes of something that residents asked for.
public enum DecisionStatus {
  /// It will be done, or is being done.
  DOING("doen"),
  /// Somebody finds out whether it can be done.
  EXPLORING("uitzoeken"),
  /// It will not be done; then there is a reason.
  NOT_DOING("niet-doen");

  private final String path;

  DecisionStatus(String path) {
    this.path = path;
  }

  /// What it is called in forms and in the API.
  public String path() {
    return path;
  }

  /// The key of its words.
  public String key() {
    return "feedback.status." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<DecisionStatus> read(String path) {
    return Arrays.stream(values()).filter(status -> status.path.equals(path)).findFirst();
  }
}

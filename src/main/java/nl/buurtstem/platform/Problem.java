package nl.buurtstem.platform;

import java.util.List;

/// A request that HTTP must refuse with an explanation: an RFC 9457 problem under `/api`, a
/// friendly page elsewhere. For refusals that belong to the domain, return a value instead.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemCode code;
  private final transient List<Reason> reasons;

  /// @param code what is wrong
  /// @param reasons for programs, each thing that is wrong; people get the text of the code
  public Problem(ProblemCode code, List<Reason> reasons) {
    super(code.name(), null, false, false);
    this.code = code;
    this.reasons = List.copyOf(reasons);
  }

  /// A problem with one reason.
  public Problem(ProblemCode code, Reason reason) {
    this(code, List.of(reason));
  }

  /// A problem that needs no further reason.
  public Problem(ProblemCode code) {
    this(code, List.of());
  }

  /// What is wrong.
  public ProblemCode code() {
    return code;
  }

  /// Each thing that is wrong, for programs.
  public List<Reason> reasons() {
    return reasons;
  }
}

package nl.buurtstem.platform;

import org.jspecify.annotations.Nullable;

/// A request that HTTP must refuse with an explanation: an RFC 9457 problem under `/api`, a
/// friendly page elsewhere. For refusals that belong to the domain, return a value instead.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemCode code;

  /// @param code what is wrong
  /// @param detail for programs and the log, in English; never an answer, a number or a token
  public Problem(ProblemCode code, @Nullable String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  /// A problem that needs no further detail.
  public Problem(ProblemCode code) {
    this(code, null);
  }

  /// What is wrong.
  public ProblemCode code() {
    return code;
  }
}

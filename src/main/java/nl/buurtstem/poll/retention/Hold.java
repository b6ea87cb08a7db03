package nl.buurtstem.poll.retention;

import java.time.Instant;

/// A decision that the answers of a poll may not be destroyed yet, such as for a complaint or a
/// court case.
///
/// @param reason in the words of whoever decided it
/// @param by who decided it
/// @param since when
record Hold(String reason, String by, Instant since) {}

package nl.buurtstem.platform.guard;

import io.micronaut.serde.annotation.Serdeable;

/// What a browser sends when it has found the number, in the protocol of ALTCHA.
///
/// @param number the number that was found
@Serdeable
record Solution(String algorithm, String challenge, String salt, String signature, long number) {}

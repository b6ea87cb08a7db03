package nl.buurtstem.platform.guard;

import io.micronaut.serde.annotation.Serdeable;

/// Work for a browser, in the open protocol of ALTCHA: find the number from 0 to `maxnumber` for
/// which SHA-256 of the salt followed by the number is `challenge`.
///
/// @param algorithm always `SHA-256`
/// @param challenge the hash to be found, in hexadecimal digits
/// @param salt random, and until when it may be used
/// @param signature by which the service knows its own challenge again
/// @see <a href="https://altcha.org/docs/v1/server-integration/">the protocol, version 1</a>
@Serdeable
public record Challenge(
    String algorithm, String challenge, String salt, String signature, int maxnumber) {}

package nl.buurtstem.poll.response;

/// A response that a resident sends.
///
/// @param codeHash under what its receipt is stored, 16 bytes
@SuppressWarnings("ArrayRecordComponent") // on its way to a column; never compared
public record Arrival(NewResponse response, byte[] codeHash) {}

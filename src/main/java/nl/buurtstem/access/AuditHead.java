package nl.buurtstem.access;

/// Where the chain of the audit log is.
///
/// @param beforeChain the number of the last entry that is older than the chain
/// @param last the number of the last entry
/// @param hash its hash; the chain's start where it has no entry yet
record AuditHead(long beforeChain, long last, byte[] hash) {}

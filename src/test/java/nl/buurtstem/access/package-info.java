/// Signing in, roles, and the audit log.
@NullMarked
package nl.buurtstem.access;

import org.jspecify.annotations.NullMarked;

/// Staff accounts, sign-in, roles, and the append-only audit log.
@NullMarked
package nl.buurtstem.access;

import org.jspecify.annotations.NullMarked;

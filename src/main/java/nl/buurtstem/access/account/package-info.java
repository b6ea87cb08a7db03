/// The accounts of staff, their passwords and their sessions.
@NullMarked
package nl.buurtstem.access.account;

import org.jspecify.annotations.NullMarked;

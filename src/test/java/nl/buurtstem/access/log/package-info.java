/// The audit log and its chain.
@NullMarked
package nl.buurtstem.access.log;

import org.jspecify.annotations.NullMarked;

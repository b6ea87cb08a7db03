/// Reading the audit log.
@NullMarked
package nl.buurtstem.access.log;

import org.jspecify.annotations.NullMarked;

/// Tests of the monitor.
@NullMarked
package nl.buurtstem.monitor;

import org.jspecify.annotations.NullMarked;

/// Tests of the monitor as staff see it.
@NullMarked
package nl.buurtstem.monitor.staff;

import org.jspecify.annotations.NullMarked;

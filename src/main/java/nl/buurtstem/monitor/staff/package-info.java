/// The monitor as staff see it: every figure with its state and where it comes from, and what waits
/// for a decision.
@NullMarked
package nl.buurtstem.monitor.staff;

import org.jspecify.annotations.NullMarked;

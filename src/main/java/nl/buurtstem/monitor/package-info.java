/// The monitor: indicators, their figures with source and precision, and how the wijken are doing.
@NullMarked
package nl.buurtstem.monitor;

import org.jspecify.annotations.NullMarked;

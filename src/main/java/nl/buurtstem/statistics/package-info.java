/// Pure statistics: estimates with their intervals, and disclosure control.
@NullMarked
package nl.buurtstem.statistics;

import org.jspecify.annotations.NullMarked;

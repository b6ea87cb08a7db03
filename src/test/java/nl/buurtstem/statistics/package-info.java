/// Tests of the statistics.
@NullMarked
package nl.buurtstem.statistics;

import org.jspecify.annotations.NullMarked;

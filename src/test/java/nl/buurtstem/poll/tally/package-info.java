/// Tests of counting.
@NullMarked
package nl.buurtstem.poll.tally;

import org.jspecify.annotations.NullMarked;

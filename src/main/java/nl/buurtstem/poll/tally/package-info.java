/// Pure counting of a poll's responses in one pass.
@NullMarked
package nl.buurtstem.poll.tally;

import org.jspecify.annotations.NullMarked;

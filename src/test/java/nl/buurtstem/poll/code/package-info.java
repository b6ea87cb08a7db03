/// Tests of the staff pages about codes.
@NullMarked
package nl.buurtstem.poll.code;

import org.jspecify.annotations.NullMarked;

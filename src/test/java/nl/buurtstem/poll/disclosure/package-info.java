/// Tests of what may be told.
@NullMarked
package nl.buurtstem.poll.disclosure;

import org.jspecify.annotations.NullMarked;

/// Privacy by the clock: raw answers are destroyed on the day that residents were promised, with a
/// record of it, and what is processed is described from the polls themselves.
@NullMarked
package nl.buurtstem.poll.retention;

import org.jspecify.annotations.NullMarked;

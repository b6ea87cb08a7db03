/// The pages on which staff add polls, lead them through their life and look on.
@NullMarked
package nl.buurtstem.poll.staff;

import org.jspecify.annotations.NullMarked;

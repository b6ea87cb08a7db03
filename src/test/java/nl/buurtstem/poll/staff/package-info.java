/// Tests of polls.
@NullMarked
package nl.buurtstem.poll.staff;

import org.jspecify.annotations.NullMarked;

/// What was decided after a poll, and telling residents.
@NullMarked
package nl.buurtstem.poll.feedback;

import org.jspecify.annotations.NullMarked;

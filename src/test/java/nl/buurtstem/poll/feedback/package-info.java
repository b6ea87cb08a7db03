/// Tests of what was decided after a poll.
@NullMarked
package nl.buurtstem.poll.feedback;

import org.jspecify.annotations.NullMarked;

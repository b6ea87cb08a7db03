/// Tests of polls.
@NullMarked
package nl.buurtstem.poll.answer;

import org.jspecify.annotations.NullMarked;

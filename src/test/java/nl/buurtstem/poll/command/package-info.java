/// Tests of polls.
@NullMarked
package nl.buurtstem.poll.command;

import org.jspecify.annotations.NullMarked;

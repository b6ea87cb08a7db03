/// The sub-commands that check, play and fill a poll in the terminal.
@NullMarked
package nl.buurtstem.poll.command;

import org.jspecify.annotations.NullMarked;

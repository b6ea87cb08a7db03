/// What may be told of the answers to a poll, per area and per answer: for its results and for the
/// figures of the monitor alike.
@NullMarked
package nl.buurtstem.poll.disclosure;

import org.jspecify.annotations.NullMarked;

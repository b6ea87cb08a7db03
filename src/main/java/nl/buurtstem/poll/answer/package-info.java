/// The pages on which residents answer a poll: introduction, questions, overview, sending and
/// receipt.
@NullMarked
package nl.buurtstem.poll.answer;

import org.jspecify.annotations.NullMarked;

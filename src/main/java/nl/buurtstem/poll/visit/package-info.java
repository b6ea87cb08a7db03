/// Answers on their way, whatever the channel: drafts, sending, counting each person once,
/// receipts.
@NullMarked
package nl.buurtstem.poll.visit;

import org.jspecify.annotations.NullMarked;

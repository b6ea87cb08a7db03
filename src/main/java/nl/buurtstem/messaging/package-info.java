/// Text out and in: an outbox of messages and what became of each, batches with a budget, prices,
/// and texts that come in with their answers. One folder per provider.
@NullMarked
package nl.buurtstem.messaging;

import org.jspecify.annotations.NullMarked;

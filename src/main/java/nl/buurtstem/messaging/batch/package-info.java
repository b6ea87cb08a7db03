/// Batches of messages: what one costs, its limit, its hours, halting and ending it.
@NullMarked
package nl.buurtstem.messaging.batch;

import org.jspecify.annotations.NullMarked;

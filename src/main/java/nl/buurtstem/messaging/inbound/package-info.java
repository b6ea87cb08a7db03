/// Texts that come in, and the answer that each gets: STOP and the other words that always work,
/// then whatever feature claims the text.
@NullMarked
package nl.buurtstem.messaging.inbound;

import org.jspecify.annotations.NullMarked;

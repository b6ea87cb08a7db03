/// Text out and in, seen from a feature: the outbox, media, prices, and what a provider must keep
/// to.
@NullMarked
package nl.buurtstem.messaging;

import org.jspecify.annotations.NullMarked;

/// Messages on their way: claiming, handing over to a provider, and settling what became of each.
@NullMarked
package nl.buurtstem.messaging.delivery;

import org.jspecify.annotations.NullMarked;

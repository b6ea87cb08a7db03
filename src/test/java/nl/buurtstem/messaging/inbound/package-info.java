@NullMarked
package nl.buurtstem.messaging.inbound;

import org.jspecify.annotations.NullMarked;

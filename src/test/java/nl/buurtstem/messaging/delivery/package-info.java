@NullMarked
package nl.buurtstem.messaging.delivery;

import org.jspecify.annotations.NullMarked;

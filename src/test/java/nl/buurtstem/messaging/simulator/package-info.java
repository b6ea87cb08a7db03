@NullMarked
package nl.buurtstem.messaging.simulator;

import org.jspecify.annotations.NullMarked;

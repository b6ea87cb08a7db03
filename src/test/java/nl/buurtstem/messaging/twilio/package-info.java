@NullMarked
package nl.buurtstem.messaging.twilio;

import org.jspecify.annotations.NullMarked;

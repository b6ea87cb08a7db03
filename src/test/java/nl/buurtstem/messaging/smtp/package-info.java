@NullMarked
package nl.buurtstem.messaging.smtp;

import org.jspecify.annotations.NullMarked;

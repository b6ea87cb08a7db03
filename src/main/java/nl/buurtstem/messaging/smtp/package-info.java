/// A mail server of the municipality's own carries the e-mail.
@NullMarked
package nl.buurtstem.messaging.smtp;

import org.jspecify.annotations.NullMarked;

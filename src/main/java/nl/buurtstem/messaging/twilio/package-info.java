/// Twilio carries the text messages: sending, asking what became of them, and its two webhooks.
@NullMarked
package nl.buurtstem.messaging.twilio;

import org.jspecify.annotations.NullMarked;

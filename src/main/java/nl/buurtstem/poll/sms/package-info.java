/// Polls by text message: the conversation, who has one, and the staff's phone to try it with.
@NullMarked
package nl.buurtstem.poll.sms;

import org.jspecify.annotations.NullMarked;

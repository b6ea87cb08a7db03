/// How long a text message is: what the check of a poll, the prices of messages and the terminal
/// player all count by. Pure.
@NullMarked
package nl.buurtstem.text;

import org.jspecify.annotations.NullMarked;

/// What only this service can say of a definition: areas, words of text messages, recordings;
/// features add what they know.
@NullMarked
package nl.buurtstem.poll.check;

import org.jspecify.annotations.NullMarked;

/// Responses of a poll as a table for researchers, with its codebook.
@NullMarked
package nl.buurtstem.poll.export;

import org.jspecify.annotations.NullMarked;

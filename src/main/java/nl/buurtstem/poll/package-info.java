/// Polls: their life cycle, answering them, the responses and their results.
@NullMarked
package nl.buurtstem.poll;

import org.jspecify.annotations.NullMarked;

/// Tests of what staff do with what people wrote.
@NullMarked
package nl.buurtstem.poll.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.poll.retention;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.poll.export;

import org.jspecify.annotations.NullMarked;

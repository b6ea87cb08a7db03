@NullMarked
package nl.buurtstem.poll.visit;

import org.jspecify.annotations.NullMarked;

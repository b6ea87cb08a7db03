@NullMarked
package nl.buurtstem.poll.check;

import org.jspecify.annotations.NullMarked;

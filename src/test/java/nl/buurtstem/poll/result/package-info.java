@NullMarked
package nl.buurtstem.poll.result;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.messaging;

import org.jspecify.annotations.NullMarked;

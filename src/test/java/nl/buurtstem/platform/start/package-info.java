@NullMarked
package nl.buurtstem.platform.start;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.export;

import org.jspecify.annotations.NullMarked;

/// Buurtstem: residents answer, initiate and decide; this package only starts the application.
@NullMarked
package nl.buurtstem;

import org.jspecify.annotations.NullMarked;

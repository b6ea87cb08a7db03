/// Tests of letters.
@NullMarked
package nl.buurtstem.participation.letter;

import org.jspecify.annotations.NullMarked;

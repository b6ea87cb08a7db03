/// Class sessions of a kinderraad, and the consent that a school registers for them.
@NullMarked
package nl.buurtstem.kinderraad;

import org.jspecify.annotations.NullMarked;

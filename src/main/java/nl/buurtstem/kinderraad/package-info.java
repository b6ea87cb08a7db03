/// Class sessions of a kinderraad, the consent that a school registers for them, the advice of the
/// children and the municipality's answer to it.
@NullMarked
package nl.buurtstem.kinderraad;

import org.jspecify.annotations.NullMarked;

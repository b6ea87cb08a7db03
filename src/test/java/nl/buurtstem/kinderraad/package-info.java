/// Tests of class sessions and advice.
@NullMarked
package nl.buurtstem.kinderraad;

import org.jspecify.annotations.NullMarked;

/// The advice of the children, who may read it and when, and the municipality's answer to it.
@NullMarked
package nl.buurtstem.kinderraad.advice;

import org.jspecify.annotations.NullMarked;

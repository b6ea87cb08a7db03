@NullMarked
package nl.buurtstem.kinderraad.advice;

import org.jspecify.annotations.NullMarked;

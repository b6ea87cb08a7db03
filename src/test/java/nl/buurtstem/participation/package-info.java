/// Tests of one person once.
@NullMarked
package nl.buurtstem.participation;

import org.jspecify.annotations.NullMarked;

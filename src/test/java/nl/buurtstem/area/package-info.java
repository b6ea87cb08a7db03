/// Tests of the areas.
@NullMarked
package nl.buurtstem.area;

import org.jspecify.annotations.NullMarked;

/// Where something is: municipality, programme areas, wijken and buurten, with the codes of
/// Statistics Netherlands and the year of each code.
@NullMarked
package nl.buurtstem.area;

import org.jspecify.annotations.NullMarked;

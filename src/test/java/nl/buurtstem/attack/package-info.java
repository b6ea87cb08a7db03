/// Attacks on the running application, counted, with a report.
@NullMarked
package nl.buurtstem.attack;

import org.jspecify.annotations.NullMarked;

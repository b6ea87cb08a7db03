/// **Pure**: strata, how a sample is divided over them, and a random draw that an outsider can
/// repeat.
@NullMarked
package nl.buurtstem.panel.draw;

import org.jspecify.annotations.NullMarked;

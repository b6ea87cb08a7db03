/// Tests of strata and draws.
@NullMarked
package nl.buurtstem.panel.draw;

import org.jspecify.annotations.NullMarked;

/// Tests of the panel.
@NullMarked
package nl.buurtstem.panel;

import org.jspecify.annotations.NullMarked;

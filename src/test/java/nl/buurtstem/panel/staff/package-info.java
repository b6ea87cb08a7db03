/// The panel as staff use it.
@NullMarked
package nl.buurtstem.panel.staff;

import org.jspecify.annotations.NullMarked;

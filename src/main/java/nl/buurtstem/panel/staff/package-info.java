/// The panel as staff see it: members beside inhabitants, draws, invitations and how they go.
@NullMarked
package nl.buurtstem.panel.staff;

import org.jspecify.annotations.NullMarked;

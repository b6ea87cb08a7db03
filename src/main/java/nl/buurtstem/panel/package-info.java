/// The buurtpanel: residents who said that they may be asked, the draws among them, and the
/// invitations.
@NullMarked
package nl.buurtstem.panel;

import org.jspecify.annotations.NullMarked;

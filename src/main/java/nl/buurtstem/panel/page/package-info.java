/// What residents see of the panel: how to join, and their own page.
@NullMarked
package nl.buurtstem.panel.page;

import org.jspecify.annotations.NullMarked;

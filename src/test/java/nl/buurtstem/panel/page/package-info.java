/// Tests of the panel's pages for residents.
@NullMarked
package nl.buurtstem.panel.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.site;

import org.jspecify.annotations.NullMarked;

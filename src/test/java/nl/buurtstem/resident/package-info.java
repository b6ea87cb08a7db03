@NullMarked
package nl.buurtstem.resident;

import org.jspecify.annotations.NullMarked;

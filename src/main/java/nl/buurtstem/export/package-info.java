/// Writes tables of any feature as CSV with CSVW metadata, streaming.
@NullMarked
package nl.buurtstem.export;

import org.jspecify.annotations.NullMarked;

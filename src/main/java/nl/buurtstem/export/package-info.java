/// Writes tables of any feature as CSV with CSVW metadata or as JSON, streaming.
@NullMarked
package nl.buurtstem.export;

import org.jspecify.annotations.NullMarked;

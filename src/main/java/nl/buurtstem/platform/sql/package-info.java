/// Statements with their values, and rows as they are read.
@NullMarked
package nl.buurtstem.platform.sql;

import org.jspecify.annotations.NullMarked;

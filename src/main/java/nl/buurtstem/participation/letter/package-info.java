/// Letters with codes, as PDF: one sheet for each code, how to take part in several languages.
@NullMarked
package nl.buurtstem.participation.letter;

import org.jspecify.annotations.NullMarked;

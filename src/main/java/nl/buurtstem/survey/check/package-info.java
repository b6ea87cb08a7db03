/// What must be true of a definition before its poll opens, beyond that it can be read.
@NullMarked
package nl.buurtstem.survey.check;

import org.jspecify.annotations.NullMarked;

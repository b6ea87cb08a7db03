/// Tests of reading definitions.
@NullMarked
package nl.buurtstem.survey.source;

import org.jspecify.annotations.NullMarked;

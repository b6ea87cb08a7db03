/// Tests of the questionnaire.
@NullMarked
package nl.buurtstem.survey;

import org.jspecify.annotations.NullMarked;

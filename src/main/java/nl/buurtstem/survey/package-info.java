/// The questionnaire: what a poll's definition says, and the pure engine that reads answers to it.
/// No framework, no database, no clock.
@NullMarked
package nl.buurtstem.survey;

import org.jspecify.annotations.NullMarked;

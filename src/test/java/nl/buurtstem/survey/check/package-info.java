/// Tests of the check before a poll opens.
@NullMarked
package nl.buurtstem.survey.check;

import org.jspecify.annotations.NullMarked;

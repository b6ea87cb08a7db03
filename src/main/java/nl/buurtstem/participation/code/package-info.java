/// Codes on letters: batches of them, and what happens when somebody uses one.
@NullMarked
package nl.buurtstem.participation.code;

import org.jspecify.annotations.NullMarked;

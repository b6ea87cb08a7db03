/// Staff see what became of messages and what they cost, and halt or end batches.
@NullMarked
package nl.buurtstem.messaging.staff;

import org.jspecify.annotations.NullMarked;

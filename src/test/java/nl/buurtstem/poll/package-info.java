/// Tests of polls.
@NullMarked
package nl.buurtstem.poll;

import org.jspecify.annotations.NullMarked;

/// What people wrote in their own words: staff read it apart from all other answers, take out what
/// names somebody, and say that they have read it.
@NullMarked
package nl.buurtstem.poll.text;

import org.jspecify.annotations.NullMarked;

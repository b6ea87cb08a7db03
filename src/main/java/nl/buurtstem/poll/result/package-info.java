/// What was heard, as a page and as open data.
@NullMarked
package nl.buurtstem.poll.result;

import org.jspecify.annotations.NullMarked;

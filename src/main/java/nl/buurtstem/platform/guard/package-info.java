/// Guards of what anybody may take part in: they slow robots down and mark what looks odd, but
/// never refuse a person for good and never drop an answer unseen.
@NullMarked
package nl.buurtstem.platform.guard;

import org.jspecify.annotations.NullMarked;

/// What is looked at and said when the service starts.
@NullMarked
package nl.buurtstem.platform.start;

import org.jspecify.annotations.NullMarked;

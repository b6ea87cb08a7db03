/// Refusals and failures as a page or as JSON.
@NullMarked
package nl.buurtstem.platform.problem;

import org.jspecify.annotations.NullMarked;

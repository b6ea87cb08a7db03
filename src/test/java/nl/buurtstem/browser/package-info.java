/// The pages as people meet them: a real browser at phone size, axe-core and the HTML checker.
@NullMarked
package nl.buurtstem.browser;

import org.jspecify.annotations.NullMarked;

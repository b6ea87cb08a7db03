/// Tests of the plumbing.
@NullMarked
package nl.buurtstem.platform;

import org.jspecify.annotations.NullMarked;

/// What cannot be understood is turned away at the gate, in the reader's own language.
@NullMarked
package nl.buurtstem.platform.request;

import org.jspecify.annotations.NullMarked;

/// Tests of the gate, over the running server.
@NullMarked
package nl.buurtstem.platform.request;

import org.jspecify.annotations.NullMarked;

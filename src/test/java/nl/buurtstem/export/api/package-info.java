/// Tests of what all addresses of the API have in common, over the running server.
@NullMarked
package nl.buurtstem.export.api;

import org.jspecify.annotations.NullMarked;

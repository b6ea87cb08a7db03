/// Tests of codes.
@NullMarked
package nl.buurtstem.participation.code;

import org.jspecify.annotations.NullMarked;

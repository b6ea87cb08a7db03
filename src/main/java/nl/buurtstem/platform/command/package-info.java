/// Sub-commands of the jar, among them the one for the keys.
@NullMarked
package nl.buurtstem.platform.command;

import org.jspecify.annotations.NullMarked;

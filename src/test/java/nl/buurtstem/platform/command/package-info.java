@NullMarked
package nl.buurtstem.platform.command;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.monitor.api;

import org.jspecify.annotations.NullMarked;

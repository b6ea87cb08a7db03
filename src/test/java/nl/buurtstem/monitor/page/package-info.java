@NullMarked
package nl.buurtstem.monitor.page;

import org.jspecify.annotations.NullMarked;

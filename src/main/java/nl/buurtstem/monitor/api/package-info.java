/// Indicators, figures and where they come from, as open data.
@NullMarked
package nl.buurtstem.monitor.api;

import org.jspecify.annotations.NullMarked;

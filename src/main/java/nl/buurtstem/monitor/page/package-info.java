/// Indicators and their figures as pages: in words, in tables and as drawings.
@NullMarked
package nl.buurtstem.monitor.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.buurtstem.messaging.batch;

import org.jspecify.annotations.NullMarked;

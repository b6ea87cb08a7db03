@NullMarked
package nl.buurtstem.messaging.staff;

import org.jspecify.annotations.NullMarked;

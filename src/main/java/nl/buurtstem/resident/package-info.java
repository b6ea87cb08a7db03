/// What is known of residents who gave a number or an address: contact data (sealed), what they
/// consented to and how that is proven, STOP.
@NullMarked
package nl.buurtstem.resident;

import org.jspecify.annotations.NullMarked;

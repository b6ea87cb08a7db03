/// Tests of what residents ask about their own data.
@NullMarked
package nl.buurtstem.resident.request;

import org.jspecify.annotations.NullMarked;

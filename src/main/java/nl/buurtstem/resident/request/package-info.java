/// What residents ask about their own data (GDPR articles 15 to 21): seeing, withdrawing, erasing,
/// correcting, objecting; and how staff answer in time.
@NullMarked
package nl.buurtstem.resident.request;

import org.jspecify.annotations.NullMarked;

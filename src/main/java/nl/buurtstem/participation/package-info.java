/// One person once, for polls now and support and ballots later: eligibility and location keys,
/// codes and letters.
@NullMarked
package nl.buurtstem.participation;

import org.jspecify.annotations.NullMarked;

/// Staff make codes and letters for a poll by code, count them, and take them back.
@NullMarked
package nl.buurtstem.poll.code;

import org.jspecify.annotations.NullMarked;

/// Tests of the tables of responses.
@NullMarked
package nl.buurtstem.poll.response;

import org.jspecify.annotations.NullMarked;

/// Polls and a panel poll for the demonstration, with dates around today.
@NullMarked
package nl.buurtstem.poll.demo;

import org.jspecify.annotations.NullMarked;

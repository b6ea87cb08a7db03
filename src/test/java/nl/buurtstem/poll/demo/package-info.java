@NullMarked
package nl.buurtstem.poll.demo;

import org.jspecify.annotations.NullMarked;

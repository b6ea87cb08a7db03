/// A provider that keeps everything on this machine: for trying out and demonstrating.
@NullMarked
package nl.buurtstem.messaging.simulator;

import org.jspecify.annotations.NullMarked;

package nl.buurtstem.participation.code;

import nl.buurtstem.participation.Matter;

/// That a browser showed a code for a matter. It stands for the code until something is sent.
public record Pass(Matter matter, Code code) {}

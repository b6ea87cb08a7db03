package nl.buurtstem.kinderraad;

import nl.buurtstem.platform.Frame;

/// Says that the class is done.
public record DonePage(Frame frame) {}

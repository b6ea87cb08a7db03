package nl.buurtstem.resident.request;

import nl.buurtstem.platform.Frame;

/// What residents may ask about their own data.
public record WishesPage(Frame frame) {}

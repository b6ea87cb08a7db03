package nl.buurtstem.kinderraad;

import nl.buurtstem.platform.Frame;

/// A letter to print, with which a school or club asks parents for consent. What they fill in stays
/// there: it is on paper and has no place in the product.
public record ParentsPage(Frame frame) {}

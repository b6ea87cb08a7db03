package nl.buurtstem.survey;

/// One line of a matrix, or one statement to vote on.
public record Row(String id, Texts text) {}

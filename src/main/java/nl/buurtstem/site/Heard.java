package nl.buurtstem.site;

import nl.buurtstem.poll.Said;

/// A poll that has closed, and what came of it.
///
/// @param title of the poll
/// @param text one figure in words, or when residents will hear
/// @param url where to read more; empty before it is published
/// @param late whether residents should have heard by now
public record Heard(Said title, String text, String url, boolean late) {}

package nl.buurtstem.panel;

import java.util.Optional;
import nl.buurtstem.panel.draw.BirthBand;

/// What is known of a member: no more than a draw and a letter need.
///
/// @param wijk key of the area
/// @param buurt key of an area in it; empty for whoever named none
/// @param language code of the language in which we write
public record Profile(BirthBand band, String wijk, Optional<String> buurt, String language) {}

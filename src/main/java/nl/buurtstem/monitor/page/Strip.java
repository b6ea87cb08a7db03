package nl.buurtstem.monitor.page;

import java.util.List;
import java.util.Optional;

/// One indicator of one area on a single line, beside the other wijken and the rest of the city.
///
/// @param id for `aria-labelledby`, unique on the page
/// @param name what it is about
/// @param url the indicator's page
/// @param description what the drawing shows, in words
/// @param sentences the wijk's own figures, printed and of an open poll, or that there is none;
///   then what holds around it
/// @param undated titles of the sources that do not tell of which year their figures here are
/// @param simulated whether made-up answers are in what an open poll found
/// @param own place of the area itself on the line
/// @param rest place of the rest of the city
/// @param others places of the other wijken
/// @param low label of the line's start
/// @param high label of the line's end
public record Strip(
    String id,
    String name,
    String url,
    String description,
    List<String> sentences,
    List<String> undated,
    boolean simulated,
    Optional<String> own,
    Optional<String> rest,
    List<String> others,
    String low,
    String high) {}

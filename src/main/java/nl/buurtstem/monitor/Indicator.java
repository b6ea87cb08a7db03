package nl.buurtstem.monitor;

/// Something that is measured in the same way through the years.
///
/// Its name and sentence for residents are the texts `indicator.<id>.name` and `.sentence`.
///
/// @param id such as `onveiligheidsgevoelens`
/// @param version grows when its definition changes
/// @param core whether it is one of the programme's 24 kernindicatoren
/// @param topic its cluster among the kernindicatoren, otherwise its theme, as printed
/// @param officialName its Dutch name as printed
/// @param unit what its figures count
/// @param better which way is better
public record Indicator(
    String id,
    int version,
    boolean core,
    String topic,
    String officialName,
    Unit unit,
    Better better) {}

package nl.buurtstem.poll.response;

/// Something that somebody wrote, as staff may see it: nothing in it leads to a response.
///
/// @param key random, in hexadecimal; names this text and nothing else
/// @param text as it is now: what was redacted is gone
/// @param language that the page had when it was written
/// @param simulated whether the simulator made it, so that it is of nobody
/// @param odd whether the response it came with looked odd when it was sent
/// @param reviewed whether a person has read it and found nothing that names anybody
/// @param redacted whether something was taken out
/// @param revision grows with every change
public record StoredText(
    String key,
    String text,
    String language,
    boolean simulated,
    boolean odd,
    boolean reviewed,
    boolean redacted,
    int revision) {}

package nl.buurtstem.poll.retention;

/// A poll in the list of what is kept.
///
/// @param title in Dutch
/// @param address of its page
/// @param basis key of the lawful basis in words
/// @param keptUntil the last day on which answers are kept, in words
/// @param state what is true of its answers now, in words
/// @param held whether destroying is stopped
public record PrivacyLine(
    String title, String address, String basis, String keptUntil, String state, boolean held) {}

package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// What a resident reads before the first question: who asks, why, how long it takes, what happens
/// with the answers, until when they are kept, and whom to ask.
///
/// @param facts short lines: minutes, open to all, until when
/// @param start the address of the first question, or of the first that is still open
/// @param resumes whether this browser has answers already
/// @param needsCode whether a code must be shown first
/// @param classDoor the address where a class code is typed, where a class session must be open
///   first
/// @param receipt the address of the receipt, where this browser's answers were sent
/// @param restart the address that begins anew, for a form
/// @param notice something that just happened, in words
public record IntroPage(
    Frame frame,
    Said title,
    Said asker,
    Said contact,
    List<Said> why,
    List<Said> whatHappens,
    List<String> facts,
    List<String> privacy,
    String start,
    boolean resumes,
    boolean needsCode,
    Optional<String> classDoor,
    Optional<String> receipt,
    String restart,
    Optional<String> notice) {}

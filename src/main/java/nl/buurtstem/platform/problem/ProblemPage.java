package nl.buurtstem.platform.problem;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// The page that explains a problem to a person.
///
/// @param frame the layout's part
/// @param heading what happened, in a few words
/// @param text what the reader can do now
/// @param status the HTTP status, such as 404
/// @param back the address of the page that the reader came from, where that is known
public record ProblemPage(
    Frame frame, String heading, String text, int status, Optional<String> back) {}

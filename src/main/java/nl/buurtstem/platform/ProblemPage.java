package nl.buurtstem.platform;

/// The page that explains a problem to a person.
///
/// @param frame the layout's part
/// @param heading what happened, in a few words
/// @param text what the reader can do now
/// @param status the HTTP status, such as 404
public record ProblemPage(Frame frame, String heading, String text, int status) {}

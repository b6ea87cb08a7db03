package nl.buurtstem.poll.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where words are taken out of one text.
///
/// @param poll its title
/// @param back address of the texts it is among
/// @param question in words
/// @param fields hidden in the form: which text, of which revision, and where to go back to
/// @param parts the text as it is stored
/// @param text as it is in the form
/// @param language its own name
/// @param hints whether something in it looks as if it names somebody
/// @param proposed whether the form holds a proposal that is not kept yet
/// @param error what must be better
public record RedactPage(
    StaffFrame staff,
    String poll,
    String back,
    String question,
    String action,
    Map<String, String> fields,
    List<ReadingPage.Part> parts,
    String text,
    String language,
    String code,
    boolean hints,
    boolean proposed,
    Optional<String> error) {}

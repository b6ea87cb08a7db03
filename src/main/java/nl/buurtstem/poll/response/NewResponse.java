package nl.buurtstem.poll.response;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.platform.guard.Mark;
import org.jspecify.annotations.Nullable;

/// A complete set of answers on its way into the database.
///
/// @param version of the definition it answers
/// @param area key of the area it is about, where it names one
/// @param answers the JSON object of answers, without free text
/// @param freeTexts what was written, by question
/// @param marks what is odd about how it was sent
public record NewResponse(
    UUID poll,
    int version,
    @Nullable String area,
    String language,
    Channel channel,
    boolean simulated,
    String answers,
    Map<String, String> freeTexts,
    Set<Mark> marks) {}

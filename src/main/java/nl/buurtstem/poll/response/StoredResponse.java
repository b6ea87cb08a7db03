package nl.buurtstem.poll.response;

import java.time.LocalDateTime;
import java.util.Set;
import nl.buurtstem.platform.guard.Mark;
import org.jspecify.annotations.Nullable;

/// A response as it is stored.
///
/// @param receivedHour the UTC hour in which it came; no finer time is kept
/// @param id random; it leads nowhere but to the response's own free texts
/// @param version of the definition it answers
/// @param area key of the area it is about, where it names one
/// @param simulated whether the simulator made it, so that it is of nobody
/// @param answers the JSON object of answers in UTF-8, without free text
/// @param marks what was odd about how it was sent
/// @param leftOut whether a person decided that it does not count
@SuppressWarnings("ArrayRecordComponent") // read once, by the million; never compared
public record StoredResponse(
    LocalDateTime receivedHour,
    byte[] id,
    int version,
    @Nullable String area,
    String language,
    Channel channel,
    boolean simulated,
    byte[] answers,
    Set<Mark> marks,
    boolean leftOut) {}

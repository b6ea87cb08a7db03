package nl.buurtstem.poll.export;

import java.util.function.Function;
import nl.buurtstem.export.Column;
import nl.buurtstem.survey.Answer;
import org.jspecify.annotations.Nullable;

/// A column of an export of responses that holds (a part of) the answer to a question.
///
/// @param question id of the question
/// @param version number of the latest version of the poll that has this column
/// @param cell what an answer puts in it; `null` where it says nothing
record AnswerColumn(
    Column column, String question, int version, Function<Answer, @Nullable Object> cell) {}

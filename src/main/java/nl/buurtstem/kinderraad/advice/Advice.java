package nl.buurtstem.kinderraad.advice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What the children advise the municipality after their poll.
///
/// @param question the question of the poll that it rests on, where it rests on one
/// @param text in Dutch, as the children say it
/// @param answerBy the day on which the municipality answers at the latest; not before `givenOn`
/// @param answer the decision of the poll that is the answer, once there is one
record Advice(
    UUID id,
    Optional<String> question,
    String text,
    LocalDate givenOn,
    LocalDate answerBy,
    Optional<UUID> answer) {
  static final int LONGEST = 600;
}

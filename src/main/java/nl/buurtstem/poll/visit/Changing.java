package nl.buurtstem.poll.visit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.participation.code.Codes;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.OneResponse;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.poll.response.StorageException;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.State;

/// Changing and withdrawing what was sent to a pseudonymous poll, until it closes.
@Singleton
public class Changing {
  private final Locations locations;
  private final ResponseStore responses;
  private final Drafts drafts;
  private final Codes codes;

  Changing(Locations locations, ResponseStore responses, Drafts drafts, Codes codes) {
    this.locations = locations;
    this.responses = responses;
    this.drafts = drafts;
    this.codes = codes;
  }

  /// What was sent, as a state to go on from; empty when there is nothing, or nothing to be found.
  @Transactional
  public Optional<Progress> sent(Poll poll, Visitor visitor) {
    try {
      return locations.read(poll, visitor.receipt()).map(answers -> progress(poll, answers));
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Removes what was sent, its receipt and any draft, and makes the code fresh again. What was
  /// counted already is counted anew without it.
  ///
  /// @return whether there was something
  @Transactional
  public boolean withdraw(Poll poll, Visitor visitor) {
    try {
      // The receipt first, as whoever sends does: so that the two wait for each other in a row.
      if (!responses.holdOpen(poll.id()) || !drafts.forget(poll, visitor)) {
        return false;
      }
      var pass =
          visitor.pass().isPresent() ? visitor.pass() : locations.pass(poll, visitor.receipt());
      locations.remove(poll, visitor.receipt());
      pass.ifPresent(codes::release);
      return true;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Progress progress(Poll poll, OneResponse.Answers stored) {
    var version = poll.version(stored.version());
    var answers =
        AnswerJson.join(version.definition(), new AnswerJson.Split(stored.json(), stored.texts()));
    return new Progress(version, new State(version.number(), answers, Map.of()), 0);
  }
}

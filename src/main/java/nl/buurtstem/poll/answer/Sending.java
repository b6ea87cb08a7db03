package nl.buurtstem.poll.answer;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollVersion;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.AnswerJson;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.State;

/// Sends answers: in one transaction the response is stored, its receipt noted and the draft
/// removed, so that after a crash either all of it happened or nothing. The receipt is unique: of
/// any number of sends of the same browser, however close together, one counts.
@Singleton
class Sending {
  private static final int ATTEMPTS = 20;

  private final TransactionOperations<Connection> transactions;
  private final DraftStore drafts;
  private final ResponseStore responses;
  private final Receipts receipts;
  private final Clock clock;

  Sending(
      TransactionOperations<Connection> transactions,
      DraftStore drafts,
      ResponseStore responses,
      Receipts receipts,
      Clock clock) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.responses = responses;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// Sends the draft of this browser.
  Sent sendDraft(Poll poll, DraftToken token, String language) {
    var hash = receipts.draftHash(poll.id(), token);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var sent =
          transactions.executeWrite(transaction -> {
            var outcome = sendDraft(poll, token, hash, language);
            if (!(outcome.orElse(null) instanceof Sent.Counted)) {
              transaction.setRollbackOnly();
            }
            return outcome;
          });
      if (sent.isPresent()) {
        return sent.get();
      }
    }
    throw new IllegalStateException("a draft changed " + ATTEMPTS + " times while being sent");
  }

  /// Sends a page with all answers at once; there is no draft.
  Sent sendWhole(Poll poll, DraftToken token, String language, State state) {
    return transactions.executeWrite(transaction -> {
      var outcome = store(poll, token, language, Progress.fresh(poll), state);
      if (!(outcome instanceof Sent.Counted)) {
        transaction.setRollbackOnly();
      }
      return outcome;
    });
  }

  /// Empty when another tab changed the draft in the meantime.
  private Optional<Sent> sendDraft(Poll poll, DraftToken token, byte[] hash, String language)
      throws SQLException {
    var row = drafts.find(hash).orElse(null);
    if (row == null) {
      var code = receipts.code(poll.id(), token);
      return Optional.of(
          responses.hasReceipt(poll.id(), receipts.codeHash(poll.id(), code))
              ? new Sent.Counted(code)
              : new Sent.Nothing());
    }
    var progress = Drafts.progress(poll, row);
    var outcome = store(poll, token, language, progress, progress.state());
    return outcome instanceof Sent.Counted && !drafts.delete(hash, row.revision())
        ? Optional.empty()
        : Optional.of(outcome);
  }

  private Sent store(Poll poll, DraftToken token, String language, Progress progress, State state)
      throws SQLException {
    return switch (progress.version().engine().complete(state)) {
      case Completion.Missing(var questions) ->
          new Sent.Incomplete(
              new Progress(progress.version(), state, progress.revision()), questions);
      case Completion.Complete(var answers) ->
          answers.isEmpty()
              ? new Sent.Nothing()
              : store(poll, token, response(poll, progress.version(), language, answers));
    };
  }

  private Sent store(Poll poll, DraftToken token, NewResponse response) throws SQLException {
    var code = receipts.code(poll.id(), token);
    var codeHash = receipts.codeHash(poll.id(), code);
    if (poll.most().isPresent()) {
      responses.waitForTurn(poll.id());
      if (responses.receipts(poll.id()) >= poll.most().getAsInt()
          && !responses.hasReceipt(poll.id(), codeHash)) {
        return new Sent.Full();
      }
    }
    if (!responses.addReceipt(poll.id(), codeHash)) {
      return new Sent.Counted(code); // a second send that overtook or repeats the first
    }
    return responses.addWhileOpen(response, clock.instant())
        ? new Sent.Counted(code)
        : new Sent.Over();
  }

  private static NewResponse response(
      Poll poll, PollVersion version, String language, Map<String, Answer> answers) {
    var split = AnswerJson.split(answers);
    return new NewResponse(
        poll.id(),
        version.number(),
        version.area(answers),
        language,
        Channel.WEB,
        false,
        split.json(),
        split.texts());
  }
}

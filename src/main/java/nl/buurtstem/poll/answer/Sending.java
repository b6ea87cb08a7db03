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
import nl.buurtstem.poll.response.Arrival;
import nl.buurtstem.poll.response.Arrivals;
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
  private final Arrivals arrivals;
  private final Receipts receipts;
  private final Clock clock;

  Sending(
      TransactionOperations<Connection> transactions,
      DraftStore drafts,
      ResponseStore responses,
      Arrivals arrivals,
      Receipts receipts,
      Clock clock) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.responses = responses;
    this.arrivals = arrivals;
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
    var progress = Progress.fresh(poll);
    return switch (checked(poll, language, progress, state)) {
      case Checked.Ready(var response) ->
          poll.most().isPresent() ? alone(poll, token, response) : together(poll, token, response);
      case Checked.Not(var why) -> why;
    };
  }

  private Sent together(Poll poll, DraftToken token, NewResponse response) {
    var code = receipts.code(poll.id(), token);
    return arrivals.store(
        new Arrival(response, receipts.codeHash(poll.id(), code)),
        new Sent.Counted(code),
        () -> alone(poll, token, response));
  }

  private Sent alone(Poll poll, DraftToken token, NewResponse response) {
    return transactions.executeWrite(transaction -> {
      var outcome = store(poll, token, response);
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
    var outcome =
        switch (checked(poll, language, progress, progress.state())) {
          case Checked.Ready(var response) -> store(poll, token, response);
          case Checked.Not(var why) -> why;
        };
    return outcome instanceof Sent.Counted && !drafts.delete(hash, row.revision())
        ? Optional.empty()
        : Optional.of(outcome);
  }

  /// What the answers are before the database is asked.
  private sealed interface Checked {
    record Ready(NewResponse response) implements Checked {}

    record Not(Sent why) implements Checked {}
  }

  private static Checked checked(Poll poll, String language, Progress progress, State state) {
    return switch (progress.version().engine().complete(state)) {
      case Completion.Missing(var questions) ->
          new Checked.Not(
              new Sent.Incomplete(
                  new Progress(progress.version(), state, progress.revision()), questions));
      case Completion.Complete(var answers) ->
          answers.isEmpty()
              ? new Checked.Not(new Sent.Nothing())
              : new Checked.Ready(response(poll, progress.version(), language, answers));
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

package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.survey.Definition;

/// A whole poll, as one browser asks for it in one language.
record Whole(HttpRequest<?> request, Language language, Poll poll) {

  /// The same in another language.
  Whole in(Language other) {
    return new Whole(request, other, poll);
  }

  /// An address of the poll in this language.
  String url(String path) {
    return "/" + language.code() + path;
  }

  /// Whether all its questions stand on one page.
  boolean isOnePage() {
    return poll.definition().layout() == Definition.Layout.ONE_PAGE;
  }
}

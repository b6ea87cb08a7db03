package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.problem.Problems;
import nl.buurtstem.poll.page.Door;

/// One question a page: shown by GET, saved by POST, which leads on to the next.
@Controller("/{lang}/peiling/{slug}/vraag/{question}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class QuestionPages {
  private static final String NO_ROW = "";

  /// The places of the parts of the address, when it is cut at its slashes.
  static final int SLUG = 3;

  private static final int QUESTION = 5;
  private static final int ROW = 6;

  private final Door door;
  private final Forms forms;
  private final Answering answering;
  private final Problems problems;

  QuestionPages(Door door, Forms forms, Answering answering, Problems problems) {
    this.door = door;
    this.forms = forms;
    this.answering = answering;
    this.problems = problems;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug, String question) {
    return show(request, lang, slug, question, NO_ROW);
  }

  @Get("/{row}")
  MutableHttpResponse<?> show(
      HttpRequest<?> request, Language lang, String slug, String question, String row) {
    return door.enter(
        request, lang, slug, poll -> answering.show(new Asked(request, lang, poll, question, row)));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> answer(
      HttpRequest<?> request, Language lang, String slug, String question, @Body String body) {
    var take = with(request, lang, slug, question, NO_ROW, answering::take);
    var again = with(request, lang, slug, question, NO_ROW, answering::again);
    return forms.accept(request, body, take, again);
  }

  @Post(value = "/{row}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      Language lang,
      String slug,
      String question,
      String row,
      @Body String body) {
    var take = with(request, lang, slug, question, row, answering::take);
    var again = with(request, lang, slug, question, row, answering::again);
    return forms.accept(request, body, take, again);
  }

  /// What is far too large is not even read: the question comes back and says how much fits. The
  /// parts of the address are not given to a handler of errors.
  @Error(exception = ContentLengthExceededException.class)
  MutableHttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.explaining(
        request,
        () -> {
          var parts = request.getPath().split("/", 0);
          var row = parts.length > ROW ? parts[ROW] : NO_ROW;
          var lang = door.language(parts[1]);
          return door.enter(
              request,
              lang,
              parts[SLUG],
              poll -> answering.tooLarge(new Asked(request, lang, poll, parts[QUESTION], row)));
        });
  }

  private Function<Form, MutableHttpResponse<?>> with(
      HttpRequest<?> request,
      Language lang,
      String slug,
      String question,
      String row,
      BiFunction<Asked, AnswerForm, MutableHttpResponse<?>> inside) {
    return form -> {
      var sent = AnswerForm.read(form, door.asked(form));
      return door.enter(
          request,
          lang,
          slug,
          poll -> inside.apply(new Asked(request, lang, poll, question, row), sent));
    };
  }
}

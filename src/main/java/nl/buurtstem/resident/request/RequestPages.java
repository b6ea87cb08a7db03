package nl.buurtstem.resident.request;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.guard.Entrance;
import nl.buurtstem.platform.guard.Guard;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.resident.request.RequestView.Beside;

/// Where residents ask to see, withdraw, erase or correct what is held of them, or object to it.
/// Their address and message travel in a form and are in no log; the number they get opens nothing.
@Controller("/{lang}/privacy/verzoek")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class RequestPages {
  /// Their address, after the language.
  static final String PATH = "/privacy/verzoek";

  /// Where a number is typed in, after the language.
  static final String RECEIVED = PATH + "/ontvangen";

  /// A request has two fields to be filled in.
  private static final int FIELDS = 2;

  private final Requests requests;
  private final RequestView view;
  private final Tickets tickets;
  private final Languages languages;
  private final Forms forms;
  private final Guard guard;
  private final Entrance entrance;

  /// @param most how many a network may send before its browsers are asked for a proof
  RequestPages(
      Requests requests,
      RequestView view,
      Tickets tickets,
      Languages languages,
      Forms forms,
      Guard guard,
      @Value("${buurtstem.network-requests:10}") int most) {
    this.requests = requests;
    this.view = view;
    this.tickets = tickets;
    this.languages = languages;
    this.forms = forms;
    this.guard = guard;
    this.entrance = new Entrance("resident-request", most);
  }

  @Get
  MutableHttpResponse<?> wishes(HttpRequest<?> request, Language lang) {
    return view.wishes(request, lang);
  }

  @Get("/{wish}")
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String wish) {
    var form = RequestForm.fresh(tickets.fresh(), lang.code());
    return view.page(request, lang, known(wish), HttpStatus.OK, form, Beside.NOTHING);
  }

  @Post(value = "/{wish}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, String wish, @Body String body) {
    var known = known(wish);
    return forms.accept(
        request,
        body,
        form -> send(request, lang, known, form),
        form ->
            view.page(
                request,
                lang,
                known,
                HttpStatus.FORBIDDEN,
                RequestForm.read(form),
                Beside.notice("request.stale")));
  }

  /// Where a number is typed in; with the right one, on to how that request stands.
  @Get("/ontvangen")
  MutableHttpResponse<?> look(HttpRequest<?> request, Language lang) throws SQLException {
    var typed = request.getParameters().getFirst("nummer").orElse("").strip();
    if (typed.isEmpty()) {
      return view.look(request, lang, "");
    }
    var found = find(typed);
    return found.isPresent()
        ? HttpResponse.seeOther(address(lang, found.get().reference()))
        : view.look(request, lang, typed);
  }

  @Get("/ontvangen/{number}")
  MutableHttpResponse<?> received(HttpRequest<?> request, Language lang, String number)
      throws SQLException {
    var found = find(number).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return view.received(request, lang, found);
  }

  private Optional<ResidentRequest> find(String typed) throws SQLException {
    var reference = Reference.read(typed);
    return reference.isPresent() ? requests.find(reference.get()) : Optional.empty();
  }

  private static URI address(Language lang, Reference reference) {
    return URI.create("/" + lang.code() + RECEIVED + "/" + reference.text());
  }

  private MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, Wish wish, Form posted) {
    var form = RequestForm.read(posted);
    var faults = form.faults();
    if (!faults.isEmpty()) {
      var beside = new Beside(faults, "", Optional.empty());
      return view.page(request, lang, wish, HttpStatus.UNPROCESSABLE_ENTITY, form, beside);
    }
    var since = tickets.read(form.ticket()).map(Tickets.Ticket::since);
    return switch (guard.judge(request, entrance, Signs.of(posted, since, FIELDS))) {
      case Verdict.Welcome(var marks) -> welcome(lang, wish, form, marks);
      case Verdict.Prove(var challenge) -> {
        var beside = new Beside(List.of(), "request.busy.proving", Optional.of(challenge));
        yield view.page(request, lang, wish, HttpStatus.OK, form, beside);
      }
      case Verdict.Wait(var remaining) -> {
        var beside = Beside.notice("request.busy.wait");
        yield view.page(request, lang, wish, HttpStatus.TOO_MANY_REQUESTS, form, beside)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(remaining.toSeconds()));
      }
    };
  }

  private MutableHttpResponse<?> welcome(
      Language lang, Wish wish, RequestForm form, Set<Mark> marks) {
    var message = form.message();
    var id = tickets.request(form.ticket(), wish, message);
    var answerIn = languages.find(form.language()).orElse(lang).code();
    try {
      var reference = requests.receive(id, wish, answerIn, message, marks);
      return HttpResponse.seeOther(address(lang, reference));
    } catch (SQLException e) {
      throw new IllegalStateException("a request cannot be stored", e);
    }
  }

  private static Wish known(String wish) {
    return Wish.of(wish).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}

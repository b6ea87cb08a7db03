package nl.buurtstem.poll.sms;

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
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.resident.PhoneNumber;

/// A telephone to text with, for staff of a demonstration: what it sends goes the way of what a
/// provider delivers, and nothing leaves the machine. Its numbers are nobody's.
@Controller(PhonePages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class PhonePages {
  static final String PATH = "/beheer/telefoon";
  private static final int PHONES = 8;
  private static final int LONGEST = 1600;

  private final Inbox inbox;
  private final Bubbles bubbles;
  private final PhoneWords words;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Forms forms;
  private final Settings settings;

  PhonePages(
      Inbox inbox,
      Bubbles bubbles,
      PhoneWords words,
      StaffFrames frames,
      Renderer renderer,
      Forms forms,
      Settings settings) {
    this.inbox = inbox;
    this.bubbles = bubbles;
    this.words = words;
    this.frames = frames;
    this.renderer = renderer;
    this.forms = forms;
    this.settings = settings;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    int phone = phone(request.getParameters().getFirst("toestel").orElse("1"));
    var given = request.getParameters();
    var wish = new Wish(given.getFirst("peiling").orElse(""), given.getFirst("taal").orElse("nl"));
    return page(request, authentication, phone, wish, Optional.empty(), HttpStatus.OK);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = forms.accept(request, body);
    int phone = phone(form.first("toestel").orElse(""));
    var wish = new Wish(form.first("peiling").orElse(""), form.first("taal").orElse(""));
    var text = text(form, wish);
    if (text.isBlank() || text.length() > LONGEST) {
      var fault = Optional.of(text.isBlank() ? "staff.phone.empty" : "staff.phone.too_long");
      return page(request, authentication, phone, wish, fault, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    inbox.receive("simulator", once(form.first("bericht").orElse("")), number(phone), text);
    return HttpResponse.seeOther(URI.create(PATH + "?toestel=" + phone + wish.kept() + "#laatste"));
  }

  /// The poll and the language that are chosen; empty where none is.
  private record Wish(String poll, String language) {
    private static final String NAME = "[a-z0-9-]{1,100}";

    /// Behind an address, so that they stay chosen.
    String kept() {
      return (poll.matches(NAME) ? "&peiling=" + poll : "")
          + (language.matches(NAME) ? "&taal=" + language : "");
    }
  }

  /// What was typed or touched, or what stands for what was chosen.
  private String text(Form form, Wish wish) {
    return switch (form.first("doe").orElse("")) {
      case "begin" -> words.word(wish.poll(), wish.language()).orElse("");
      case "taal" -> words.change(wish.language()).orElse("");
      default -> form.first("tekst").orElse("");
    };
  }

  /// Sending the same form again is the same text, as when a provider delivers it twice.
  private static String once(String sent) {
    return sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      int phone,
      Wish wish,
      Optional<String> fault,
      HttpStatus status) {
    if (!settings.demo()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var staff =
        frames.of(request, authentication, "staff.phone.title").within(ConversationPages.PATH);
    var page =
        new PhonePage(
            staff,
            phone,
            shown(phone),
            phones(),
            bubbles.of(staff, number(phone)),
            UUID.randomUUID().toString(),
            words.polls(wish.poll()),
            words.languages(wish.language()),
            PhoneWords.KEYS,
            words.hints(),
            fault.map(key -> staff.t(key)));
    return renderer.ok("staff/phone.jte", page).status(status);
  }

  private static int phone(String typed) {
    if (!typed.matches("[1-" + PHONES + "]")) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return Integer.parseInt(typed);
  }

  private static PhoneNumber number(int phone) {
    return new PhoneNumber("+3160000010" + phone);
  }

  private static String shown(int phone) {
    return "06 0000 010" + phone;
  }

  private static Map<String, String> phones() {
    var all = new LinkedHashMap<String, String>();
    Stream.iterate(1, i -> i <= PHONES, i -> i + 1)
        .forEach(i -> all.put(shown(i), PATH + "?toestel=" + i + "#laatste"));
    return all;
  }
}

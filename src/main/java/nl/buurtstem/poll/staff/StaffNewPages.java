package nl.buurtstem.poll.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.PollRights;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.survey.source.Definitions;
import nl.buurtstem.survey.source.Loading;
import org.jspecify.annotations.Nullable;

/// Takes in a definition: one that comes with the product, or one that was pasted or opened.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer/peilingen/nieuw")
@Secured({"EDITOR", "ADMIN"})
class StaffNewPages {
  private final PollService polls;
  private final PollRights rights;
  private final StaffActions actions;
  private final Forms forms;
  private final StaffNewView view;

  StaffNewPages(
      PollService polls, PollRights rights, StaffActions actions, Forms forms, StaffNewView view) {
    this.polls = polls;
    this.rights = rights;
    this.actions = actions;
    this.forms = forms;
    this.view = view;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    return view.empty(request, authentication);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> offer(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = forms.accept(request, body);
    return take(request, authentication, form, StaffOffer.read(form, Optional.empty()));
  }

  @Post(consumes = MediaType.MULTIPART_FORM_DATA)
  MutableHttpResponse<?> offerFile(
      HttpRequest<?> request,
      Authentication authentication,
      @Part("_csrf") @Nullable String csrf,
      @Part("tekst") @Nullable String tekst,
      @Part("getoond") @Nullable String getoond,
      @Part("bestand") @Nullable String bestand,
      @Part("bewaren") @Nullable String bewaren,
      @Part("eigen") @Nullable CompletedFileUpload eigen)
      throws IOException {
    var fields = new LinkedHashMap<String, List<String>>();
    put(fields, "_csrf", csrf);
    put(fields, "tekst", tekst);
    put(fields, "getoond", getoond);
    put(fields, "bestand", bestand);
    put(fields, "bewaren", bewaren);
    var form = forms.accept(request, new Form(fields));
    return take(request, authentication, form, StaffOffer.read(form, sent(eigen)));
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, List.of(value));
    }
  }

  /// A browser sends a file without a name where none was chosen.
  private static Optional<StaffOffer.Sent> sent(@Nullable CompletedFileUpload file)
      throws IOException {
    return file == null || file.getFilename().isEmpty()
        ? Optional.empty()
        : Optional.of(new StaffOffer.Sent(file.getFilename(), ByteBuffer.wrap(file.getBytes())));
  }

  private MutableHttpResponse<?> take(
      HttpRequest<?> request, Authentication authentication, Form form, StaffOffer offer) {
    return switch (offer) {
      case StaffOffer.Refused refused -> view.refused(request, authentication, refused);
      case StaffOffer.Definition definition ->
          form.has("bewaren")
              ? keep(request, authentication, definition)
              : view.checked(request, authentication, HttpStatus.OK, definition);
    };
  }

  private MutableHttpResponse<?> keep(
      HttpRequest<?> request, Authentication authentication, StaffOffer.Definition offer) {
    if (ofAnotherArea(authentication, offer)) {
      return view.otherArea(request, authentication, offer);
    }
    var added = actions.add(offer.text(), offer.file(), Staff.of(authentication));
    polls.refresh(); // the change is committed only now
    return switch (added) {
      case Added.As(var poll) -> StaffViews.to(poll, "toegevoegd");
      case Added.Known(var poll) -> StaffViews.to(poll, "bestond");
      case Added.Rejected _ ->
          view.checked(request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, offer);
      case Added.Faulty _ -> view.faulty(request, authentication, offer);
      case Added.WrongVersion(var poll, int next) ->
          view.wrongVersion(request, authentication, offer, poll, next);
    };
  }

  /// Whether it is about an area that is not theirs, or makes a version of a poll that is.
  private boolean ofAnotherArea(Authentication authentication, StaffOffer.Definition offer) {
    var staff = Staff.of(authentication);
    return Definitions.load(offer.text(), offer.file())
            instanceof Loading.Loaded(var definition, var _)
        && !(rights.may(staff, Role.EDITORS, definition.areas())
            && polls
                .find(definition.id())
                .map(poll -> rights.may(staff, Role.EDITORS, poll))
                .orElse(true));
  }
}

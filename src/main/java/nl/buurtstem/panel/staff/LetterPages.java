package nl.buurtstem.panel.staff;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.panel.LetterMembers;
import nl.buurtstem.panel.page.Places;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.sql.UuidBytes;

/// Staff write down who said yes on paper and is reached by letter, and erase who leaves.
@Controller(LetterPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured({"EDITOR", "ADMIN"})
class LetterPages {
  static final String PATH = PanelPages.PATH + "/brieven";

  private static final Map<String, String> NOTICES =
      Map.of("erbij", "staff.panel.letters.added", "gewist", "staff.panel.letters.removed");

  private final LetterMembers members;
  private final Theirs theirs;
  private final Places places;
  private final Languages languages;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Forms forms;

  LetterPages(
      LetterMembers members,
      Theirs theirs,
      Places places,
      Languages languages,
      StaffFrames frames,
      Renderer renderer,
      Forms forms) {
    this.members = members;
    this.theirs = theirs;
    this.places = places;
    this.languages = languages;
    this.frames = frames;
    this.renderer = renderer;
    this.forms = forms;
  }

  /// What the page shows beside what is always there.
  ///
  /// @param faults ends of text keys
  private record Shown(
      LetterForm form, List<String> faults, String sought, List<LetterMembers.Found> found) {
    static Shown nothing() {
      return new Shown(LetterForm.EMPTY, List.of(), "", List.of());
    }
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication) {
    return page(request, authentication, Shown.nothing());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> add(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var form = LetterForm.read(forms.accept(request, body));
    var faults = new ArrayList<>(form.faults(places, languages));
    var staff = Staff.of(authentication);
    var profile = form.profile().profile(places, languages);
    if (profile.filter(it -> !theirs.keys(staff).contains(it.wijk())).isPresent()) {
      faults.add("wijk");
    }
    form.to().flatMap(members::missing).ifPresent(_ -> faults.add("character"));
    if (!faults.isEmpty()) {
      return page(request, authentication, new Shown(form, faults, "", List.of()));
    }
    members.add(form.to().orElseThrow(), profile.orElseThrow(), form.from(), form.paper(), staff);
    return HttpResponse.seeOther(URI.create(PATH + "?melding=erbij"));
  }

  @Post(value = "/zoek", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> search(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var sought = forms.accept(request, body).first("zoek").orElse("").strip();
    var staff = Staff.of(authentication);
    var found = members.search(sought, theirs.keys(staff), staff);
    return page(request, authentication, new Shown(LetterForm.EMPTY, List.of(), sought, found));
  }

  @Post(value = "/wis", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> remove(
      HttpRequest<?> request, Authentication authentication, @Body String body) {
    var staff = Staff.of(authentication);
    boolean removed =
        forms
            .accept(request, body)
            .first("lid")
            .flatMap(UuidBytes::read)
            .filter(id -> members.remove(id, theirs.keys(staff), staff))
            .isPresent();
    return HttpResponse.seeOther(URI.create(PATH + (removed ? "?melding=gewist" : "")));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request, Authentication authentication, Shown shown) {
    var staff = frames.of(request, authentication, "staff.panel.letters");
    Optional<String> notice =
        request
            .getParameters()
            .getFirst("melding")
            .flatMap(said -> Optional.ofNullable(NOTICES.get(said)));
    return renderer.page(
        shown.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
        "panel/staff-letters.jte",
        new LettersPage(
            staff,
            staff.t("staff.panel.letters.count", "n", members.count()),
            shown.form(),
            shown.form().profile().fields(staff.frame().words(), places, languages, List.of()),
            shown.faults().stream()
                .map(key -> staff.t("staff.panel.letters.fault." + key, "most", 5))
                .toList(),
            shown.sought(),
            shown.found().stream()
                .map(each ->
                    new LettersPage.Found(
                        each.member().toString(), String.join(", ", each.address().lines())))
                .toList(),
            notice.map(staff::t)));
  }
}

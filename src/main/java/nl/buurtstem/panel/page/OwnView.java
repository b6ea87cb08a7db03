package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.panel.Member;
import nl.buurtstem.panel.MemberState;
import nl.buurtstem.panel.Memberships;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;

/// Shows a member their own page.
@Singleton
class OwnView {
  static final String WELCOME = "?melding=welkom";
  static final String SAVED = "?melding=bewaard";

  private static final Map<String, String> NOTICES =
      Map.of("welkom", "panel.own.welcome", "bewaard", "panel.own.saved");

  private final Memberships memberships;
  private final PanelView view;
  private final Places places;
  private final Languages languages;

  OwnView(Memberships memberships, PanelView view, Places places, Languages languages) {
    this.memberships = memberships;
    this.view = view;
    this.places = places;
    this.languages = languages;
  }

  MutableHttpResponse<?> show(HttpRequest<?> request, Language language, Member member) {
    return show(request, language, member, ProfileForm.of(member.profile()), List.of());
  }

  /// The page with what was filled in, and the fields with which something is wrong.
  MutableHttpResponse<?> show(
      HttpRequest<?> request,
      Language language,
      Member member,
      ProfileForm typed,
      List<String> faults) {
    var frame = view.frame(request, language, "panel.own.title").elsewhere(OwnPages.PATH);
    var channel = frame.t("panel.channel." + member.channel().code());
    return view.own(
        new OwnPage(
            frame,
            memberships.masked(member).map(masked -> channel + ": " + masked).orElse(channel),
            member.joinedOn().map(day -> frame.words().date(day)).orElse(""),
            member.state() == MemberState.PAUSED
                || (member.state() == MemberState.STOPPED && memberships.mayReturn(member)),
            member.state() == MemberState.STOPPED && !memberships.mayReturn(member),
            typed.fields(frame.words(), places, languages, faults),
            notice(request).map(frame::t)));
  }

  private static Optional<String> notice(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst("melding")
        .flatMap(said -> Optional.ofNullable(NOTICES.get(said)));
  }
}

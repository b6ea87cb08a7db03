package nl.buurtstem.resident.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.guard.Challenge;

/// Makes the pages of requests for residents.
@Singleton
class RequestView {
  /// Longer than anybody writes a number.
  private static final int LONGEST_NUMBER = 20;

  private final List<OwnWays> ways;
  private final Frames frames;
  private final Renderer renderer;

  RequestView(List<OwnWays> ways, Frames frames, Renderer renderer) {
    this.ways = ways;
    this.frames = frames;
    this.renderer = renderer;
  }

  /// What a page says beside the form.
  ///
  /// @param notice key of what is the matter; empty when nothing is
  record Beside(List<String> faults, String notice, Optional<Challenge> challenge) {
    static final Beside NOTHING = new Beside(List.of(), "", Optional.empty());

    static Beside notice(String key) {
      return new Beside(List.of(), key, Optional.empty());
    }
  }

  MutableHttpResponse<?> wishes(HttpRequest<?> request, Language lang) {
    var frame = frame(request, lang, "request.title", "");
    return renderer.ok("resident/wishes.jte", new WishesPage(frame));
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Language lang,
      Wish wish,
      HttpStatus status,
      RequestForm form,
      Beside beside) {
    var frame =
        frame(request, lang, wish.key(), beside.faults().isEmpty() ? "" : "poll.fault.mark");
    var now = new ArrayList<OwnWay>();
    var never = new LinkedHashMap<String, List<OwnWay>>();
    for (var way : ways.stream().flatMap(source -> source.of(frame).stream()).toList()) {
      if (way.link().isPresent()) {
        now.add(way);
      } else {
        never.computeIfAbsent(way.why(), _ -> new ArrayList<>()).add(way);
      }
    }
    return renderer.page(
        status,
        "resident/request.jte",
        new RequestPage(
            frame,
            wish,
            now,
            never,
            frame.url(RequestPages.PATH + "/" + wish.path()),
            form,
            beside.faults(),
            beside.notice().isEmpty() ? Optional.empty() : Optional.of(frame.t(beside.notice())),
            beside.challenge()));
  }

  /// Where a number is typed in.
  ///
  /// @param typed a number that is not known; empty when none was typed
  MutableHttpResponse<?> look(HttpRequest<?> request, Language lang, String typed) {
    var frame = frame(request, lang, "request.look", typed.isEmpty() ? "" : "poll.fault.mark");
    var shown = typed.length() > LONGEST_NUMBER ? "" : typed;
    // Not 404, in whose place the page for addresses that do not exist comes.
    return renderer.ok(
        "resident/look.jte",
        new LookPage(frame, frame.url(RequestPages.RECEIVED), shown, !typed.isEmpty()));
  }

  MutableHttpResponse<?> received(HttpRequest<?> request, Language lang, ResidentRequest known) {
    var frame = frame(request, lang, known.open() ? "request.received" : "request.answered", "");
    return renderer.ok(
        "resident/received.jte",
        new ReceivedPage(frame, known.reference().text(), lines(frame, known), known.open()));
  }

  private static List<String> lines(Frame frame, ResidentRequest known) {
    var words = frame.words();
    var days = Map.<String, Object>of("days", Requests.KEPT.toDays());
    if (known.open()) {
      var key = known.extension().isPresent() ? "request.extended" : "request.due";
      return List.of(
          frame.t(key, "date", words.date(known.dueOn())), words.get("request.kept", days));
    }
    var closed = Requests.day(known.closing().orElseThrow().at());
    return List.of(
        frame.t("request.closed", "date", words.date(closed)),
        known
            .forgottenAt()
            .map(at -> frame.t("request.forgotten", "date", words.date(Requests.day(at))))
            .orElseGet(() -> words.get("request.kept", days)));
  }

  private Frame frame(HttpRequest<?> request, Language lang, String key, String markKey) {
    var plain = frames.resident(request, lang, "");
    var mark = markKey.isEmpty() ? "" : plain.t(markKey) + " ";
    return frames.resident(request, lang, mark + plain.t(key));
  }
}

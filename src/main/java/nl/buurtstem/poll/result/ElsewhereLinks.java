package nl.buurtstem.poll.result;

import java.util.List;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.NoticePage.Link;
import nl.buurtstem.statistics.Visibility;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Question;

/// The way from a question of which an area shows no answers to the figures of that area that it
/// feeds and that are public.
final class ElsewhereLinks {
  private ElsewhereLinks() {}

  static List<Link> of(Question question, Heard heard, Frame frame) {
    return question.feeds().stream()
        .filter(feed -> isSeen(question, feed, heard))
        .map(Feed::indicator)
        .filter(indicator -> frame.words().has(name(indicator)))
        .map(indicator ->
            new Link(
                frame.t("poll.results.elsewhere", "indicator", frame.t(name(indicator))),
                frame.url("/cijfers/" + indicator)))
        .toList();
  }

  private static boolean isSeen(Question question, Feed feed, Heard heard) {
    var figures = heard.counted().disclosure().figures(question, feed);
    return !heard.isWhole() && figures.get(heard.key()) == Visibility.SHOWN;
  }

  private static String name(String indicator) {
    return "indicator." + indicator + ".name";
  }
}

package nl.buurtstem.panel.staff;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.messaging.batch.Quote;
import nl.buurtstem.panel.Channel;
import nl.buurtstem.panel.Member;
import nl.buurtstem.panel.PanelMessages;
import nl.buurtstem.panel.Sending;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.platform.Languages;

/// What the next messages of a draw would be and cost, for the form that sends them.
@Singleton
class DrawPosts {
  private static final double MILLIONTHS = 1_000_000;

  private final PanelMessages messages;
  private final Languages languages;

  DrawPosts(PanelMessages messages, Languages languages) {
    this.messages = messages;
    this.languages = languages;
  }

  /// Empty where nobody is next.
  Optional<DrawPage.Post> of(
      StaffFrame staff,
      MatterCard poll,
      List<Member> members,
      Sending.Kind kind,
      DrawView.Told told) {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    var words = staff.frame().words();
    var quote = messages.quote(poll, members, kind);
    long texts = quote.people();
    long byLetter = members.stream().filter(it -> it.channel() == Channel.LETTER).count();
    var people =
        staff.t(
            kind == Sending.Kind.INVITE
                ? "staff.panel.draw.invite.people"
                : "staff.panel.draw.remind.people",
            "n",
            members.size(),
            "texts",
            texts,
            "mails",
            members.size() - texts - byLetter,
            "letters",
            byLetter);
    return Optional.of(
        new DrawPage.Post(
            people,
            quote.lines().stream().map(line -> line(staff, line)).toList(),
            euros(words.decimal(quote.millionths() / MILLIONTHS, 2)),
            told.typed()
                .filter(typed -> typed.kind() == kind)
                .map(DrawView.Typed::euros)
                .orElseGet(() -> Long.toString(Math.max(1, Math.ceilDiv(quote.cents(), 100)))),
            told.typed().map(typed -> typed.kind() == kind).orElse(false)
                && told.fault().equals(Optional.of("staff.panel.quote.low"))));
  }

  private DrawPage.QuoteLine line(StaffFrame staff, Quote.Line line) {
    var words = staff.frame().words();
    var language = languages.find(line.language()).orElseGet(languages::dutch);
    return new DrawPage.QuoteLine(
        language.ownName(),
        language.dir(),
        language.code(),
        words.number(line.people()),
        words.number(line.parts()),
        line.forcing().orElse(""),
        euros(words.decimal(line.millionths() / MILLIONTHS, 2)));
  }

  private static String euros(String amount) {
    return "€ " + amount;
  }
}

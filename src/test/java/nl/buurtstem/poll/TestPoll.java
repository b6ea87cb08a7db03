package nl.buurtstem.poll;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.code.BatchMaker;
import nl.buurtstem.participation.code.BatchMaker.Outcome;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.NewBatch;
import nl.buurtstem.platform.Resources;

/// A small poll of a test's own, with one question of every kind that bad input can hit.
public final class TestPoll {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String QUESTIONS =
      """
        - id: kleur
          type: single-choice
          text: {nl: "Welke kleur kiest u?"}
          required: {nl: "Anders weten we niets."}
          options:
            - {id: rood, text: {nl: "Rood"}}
            - {id: groen, text: {nl: "Groen"}}
            - {id: anders, text: {nl: "Anders"}, other: true}
        - id: tint
          type: single-choice
          text: {nl: "Licht of donker?"}
          when: {question: kleur, is: groen}
          options:
            - {id: licht, text: {nl: "Licht"}}
            - {id: donker, text: {nl: "Donker"}}
        - id: cijfer
          type: grade
          text: {nl: "Welk cijfer geeft u?"}
          low: {nl: "slecht"}
          high: {nl: "goed"}
        - id: aantal
          type: number
          text: {nl: "Hoeveel bomen ziet u?"}
          min: 0
          max: 100
        - id: dingen
          type: multiple-choice
          text: {nl: "Wat wilt u meer?"}
          atMost: 2
          options:
            - {id: bomen, text: {nl: "Bomen"}}
            - {id: banken, text: {nl: "Banken"}}
            - {id: licht, text: {nl: "Licht"}}
            - {id: niets, text: {nl: "Niets"}, exclusive: true}
        - id: geld
          type: single-choice
          text: {nl: "Komt u rond?"}
          sensitive: "Om te weten of meedoen te duur is."
          options:
            - {id: ja, text: {nl: "Ja"}}
            - {id: nee, text: {nl: "Nee"}}
        - id: woorden
          type: short-text
          maxLength: 50
          text: {nl: "Wat wilt u zeggen?"}
      """;

  private TestPoll() {}

  /// Open, one question a page.
  public static Poll open(TestServer server) {
    return open(server, "question-per-page");
  }

  /// Open, in this layout.
  public static Poll open(TestServer server, String layout) {
    var slug = fresh();
    return opened(server, slug, yaml(slug, layout));
  }

  /// Open, for those who have a code.
  ///
  /// @param anonymity as a definition has it
  public static Poll byCode(TestServer server, String layout, String anonymity) {
    var slug = fresh();
    var yaml =
        yaml(slug, layout)
            .replace("anonymity: anonymous", "anonymity: " + anonymity + "\naccess: code");
    return opened(server, slug, yaml);
  }

  /// Open, for children of a class.
  public static Poll byClass(TestServer server) {
    var slug = fresh();
    return opened(server, slug, ofChildren(slug));
  }

  /// The same questions, without those that children are not asked.
  public static String ofChildren(String slug) {
    var yaml = yaml(slug, "question-per-page");
    return yaml.substring(0, yaml.indexOf("  - id: geld"))
        .replace("kind: meningspeiling", "kind: kinderraad")
        .replace("presentation: standard", "presentation: child")
        .replace("anonymity: anonymous", "anonymity: anonymous\naccess: class")
        .replace(", other: true", "");
  }

  /// A copy of a poll that comes with the product, in all its languages, open for those who have a
  /// code.
  ///
  /// @param shipped the name of its file
  /// @param anonymity as a definition has it
  public static Poll byCodeLike(TestServer server, String shipped, String anonymity) {
    var slug = fresh();
    var yaml =
        Resources.text("surveys/" + shipped + ".yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replaceFirst("(?m)^id: .*$", "id: " + slug)
            .replaceFirst("(?m)^kind: .*$", "kind: meningspeiling") // children come by class
            .replaceFirst("(?m)^access: .*\\R", "")
            .replaceFirst("(?m)^anonymity: .*$", "anonymity: " + anonymity + "\naccess: code");
    return opened(server, slug, yaml);
  }

  /// Codes for a poll.
  public static List<Code> codes(TestServer server, Poll poll, int size) {
    return batch(server, poll, size, false).codes();
  }

  /// A batch of codes for a poll, with the codes.
  public static Outcome.Made batch(TestServer server, Poll poll, int size, boolean test) {
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    var staff = Staff.of("test", Role.EDITOR);
    var wanted = new NewBatch(UUID.randomUUID(), size, test, "Een proef", "Heerdenpad");
    return switch (server.bean(BatchMaker.class).make(card, wanted, staff)) {
      case Outcome.Made made -> made;
      case Outcome.MadeBefore _ -> throw new IllegalStateException("the test's batch exists");
    };
  }

  /// In draft; its slug.
  public static String draft(TestServer server, String layout) {
    var slug = fresh();
    add(server, slug, yaml(slug, layout));
    return slug;
  }

  private static Poll opened(TestServer server, String slug, String yaml) {
    var polls = server.bean(PollService.class);
    add(server, slug, yaml);
    expect(polls.check(slug, "test"));
    expect(polls.open(slug, "test"));
    return polls.find(slug).orElseThrow();
  }

  private static void add(TestServer server, String slug, String yaml) {
    var added = server.bean(PollService.class).add(yaml, slug + ".yaml", "test");
    if (!(added instanceof Added.As)) {
      throw new IllegalStateException("the test's poll was not added: " + added);
    }
  }

  /// A slug that no poll has.
  public static String fresh() {
    return "proef-" + NUMBER.incrementAndGet();
  }

  public static void expect(Moved moved) {
    if (!(moved instanceof Moved.To)) {
      throw new IllegalStateException("the test's poll did not move: " + moved);
    }
  }

  public static String yaml(String slug, String layout) {
    return head(slug, layout) + QUESTIONS;
  }

  /// What stands before the first question.
  public static String head(String slug, String layout) {
    return """
    id: %s
    version: 1
    kind: meningspeiling
    languages: [nl]
    layout: %s
    presentation: standard
    anonymity: anonymous
    areas: [beijum]
    opens: 2026-11-01
    closes: 2027-02-28
    resultsBy: 2027-03-31
    retainUntil: 2027-12-31
    lawfulBasis: public-task
    purpose: "Een proef van de peilingen."
    minimumBase: 10
    minutes: 2
    asker:
      name: {nl: "De proef"}
      contact: {nl: "Mail naar proef@buurtstem.example"}
    title: {nl: "Hoe gaat het?"}
    why: {nl: "We willen weten hoe het gaat."}
    whatHappens: {nl: "We lezen alles."}
    questions:
    """
        .formatted(slug, layout);
  }
}

package nl.buurtstem.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Completion;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Input;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.Step;

/// Makes up responses to any poll, for demonstrations and tests. The same seed gives the same
/// responses. Every answer goes through the engine as a form would, so none is invalid; each
/// made-up person has a mood, so that answers hang together; some skip, and some would rather not
/// say.
final class Simulator {
  private static final double SKIPS = 0.03;
  private static final double DECLINES = 0.05;
  private static final double WRITES = 0.15;
  private static final List<String> SENTENCES =
      List.of(
          "Meer bankjes in de buurt.",
          "Het is fijn wonen hier.",
          "Graag meer groen tussen de flats.",
          "De straat mag schoner.",
          "Een plek om elkaar te ontmoeten.",
          "Meer licht op het fietspad.",
          "Iets te doen voor jongeren.");
  private static final List<Channel> BY_WEIGHT =
      List.of(Channel.WEB, Channel.SMS, Channel.KIOSK, Channel.PAPER);
  private static final Weights CHANNELS = Weights.of(88, 5, 3, 4);
  private static final Map<String, Integer> LANGUAGES =
      Map.of("nl", 70, "en", 8, "ar", 8, "tr", 5, "uk", 4, "pl", 4, "ti", 1);

  private final PollVersion version;
  private final Engine engine;
  private final SplittableRandom random;
  private final Map<String, Weights> tastes = new HashMap<>();
  private final List<String> languages;
  private final Weights languageWeights;

  Simulator(PollVersion version, long seed) {
    this.version = version;
    this.engine = version.engine();
    this.random = new SplittableRandom(seed);
    this.languages = version.definition().languages();
    this.languageWeights =
        Weights.of(languages.stream().mapToInt(code -> LANGUAGES.getOrDefault(code, 1)).toArray());
  }

  /// A made-up response.
  record Simulated(Map<String, Answer> answers, String language, Channel channel) {}

  /// The next response; a person who answered nothing at all is left out.
  Simulated next() {
    while (true) {
      double mood = random.nextDouble();
      var state = answered(mood);
      if (engine.complete(state) instanceof Completion.Complete(var answers)
          && !answers.isEmpty()) {
        return new Simulated(
            answers,
            languages.get(languageWeights.pick(random.nextDouble())),
            BY_WEIGHT.get(CHANNELS.pick(random.nextDouble())));
      }
    }
  }

  private State answered(double mood) {
    var state = engine.start();
    for (var question : version.definition().questions()) {
      if (question instanceof Question.Information) {
        continue;
      }
      switch (engine.answer(state, question.id(), input(question, mood))) {
        case Step.Accepted(var next) -> state = next;
        case Step.Refused _ -> {
          // Not asked after the other answers: such a person does not see the question.
        }
      }
    }
    return state;
  }

  private Input input(Question question, double mood) {
    if (question.sensitive().isPresent() && random.nextDouble() < DECLINES) {
      return new Input.Decline();
    }
    if (question.required().isEmpty() && random.nextDouble() < SKIPS) {
      return new Input.Skip();
    }
    return switch (question) {
      case Question.SingleChoice _, Question.YesNo _, Question.Consent _ -> one(question, 0.5);
      case Question.Scale _ -> one(question, mood);
      case Question.MultipleChoice several ->
          some(question, several.atMost().orElse(question.options().size()));
      case Question.PictogramChoice pictures -> some(question, pictures.atMost());
      case Question.Grade _ -> a(Integer.toString(grade(mood)));
      case Question.NumberQuestion number ->
          a(Integer.toString(random.nextInt(number.min().intValue(), number.max().intValue() + 1)));
      case Question.Ranking ranking -> new Input.Fields(Map.of(Engine.FIELD, order(ranking)));
      case Question.Matrix _, Question.Statements _ -> rows(question, mood);
      case Question.ShortText _, Question.LongText _ ->
          random.nextDouble() < WRITES
              ? a(SENTENCES.get(random.nextInt(SENTENCES.size())))
              : new Input.Skip();
      case Question.Information _ -> new Input.Skip();
    };
  }

  private Input one(Question question, double mood) {
    return a(pick(question, question.id(), mood));
  }

  private String pick(Question question, String taste, double mood) {
    var choices = question.choices();
    return choices.get(taste(taste, choices).pick(lean(mood))).id();
  }

  /// Somewhere near the mood, so that a person's answers hang together without being the same.
  private double lean(double mood) {
    return (mood + 2 * random.nextDouble()) / 3;
  }

  private int grade(double mood) {
    return 2 + (int) Math.round(8 * Math.sqrt(lean(mood)));
  }

  private Input some(Question question, int atMost) {
    var chosen = new ArrayList<String>();
    int wanted = 1 + random.nextInt(Math.min(atMost, 3));
    var alone = question.options().stream().filter(o -> o.alone()).map(o -> o.id()).toList();
    for (int i = 0; i < wanted; i++) {
      var option = pick(question, question.id(), random.nextDouble());
      if (alone.contains(option)) {
        return a(option);
      }
      if (!chosen.contains(option)) {
        chosen.add(option);
      }
    }
    return new Input.Fields(Map.of(Engine.FIELD, chosen));
  }

  private List<String> order(Question.Ranking ranking) {
    var order = new ArrayList<String>();
    while (order.size() < ranking.top()) {
      var option = pick(ranking, ranking.id(), random.nextDouble());
      if (!order.contains(option)) {
        order.add(option);
      }
    }
    return order;
  }

  private Input rows(Question question, double mood) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var row : question.rows()) {
      fields.put(
          Engine.FIELD + "." + row.id(),
          List.of(pick(question, question.id() + "." + row.id(), mood)));
    }
    return new Input.Fields(fields);
  }

  private static Input a(String value) {
    return new Input.Fields(Map.of(Engine.FIELD, List.of(value)));
  }

  /// How popular each option is: made up once per question, from its name, so that every seed has
  /// the same tastes. "I don't know" is rare.
  private Weights taste(String name, List<Choice> choices) {
    return tastes.computeIfAbsent(
        name,
        _ -> {
          var source = new SplittableRandom(name.hashCode());
          return Weights.of(
              choices.stream()
                  .mapToInt(choice -> choice.dontKnow() ? 4 : 10 + source.nextInt(30))
                  .toArray());
        });
  }
}

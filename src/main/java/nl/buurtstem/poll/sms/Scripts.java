package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.check.MessageVocabulary;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.Engine;

/// How polls are asked in the language of a conversation.
@Singleton
class Scripts {
  private final Said said;
  private final MessageVocabulary vocabulary;

  Scripts(Said said, Messages messages, Languages languages) {
    this.said = said;
    this.vocabulary = new MessageVocabulary(messages, languages);
  }

  /// The script of one conversation.
  Script of(Progress before, Conversation now) {
    var engine = Engine.of(before.version().definition(), vocabulary);
    return new Script(engine, vocabulary, said.words(now.language()));
  }

  /// Asks the open question; where none is open, the last one again: what was answered by another
  /// channel is sent only after an answer in this one.
  Turn ask(Progress before, Conversation now, Talk talk) {
    var turn = of(before, now).ask(before.state(), talk);
    return turn.done() ? of(before, now).back(before.state(), Talk.AHEAD) : turn;
  }

  /// Says that the answers changed by another channel meanwhile, and asks what is open now.
  Turn elsewhere(Progress before, Conversation now) {
    var turn = ask(before, now, Talk.AHEAD);
    var texts = new ArrayList<String>();
    texts.add(said.words(now.language()).get("sms.elsewhere"));
    texts.addAll(turn.texts());
    return new Turn(turn.state(), turn.talk(), texts, turn.done());
  }
}

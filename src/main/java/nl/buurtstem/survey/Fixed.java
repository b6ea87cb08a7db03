package nl.buurtstem.survey;

import java.util.List;

/// The choices whose ids and words are the product's own.
final class Fixed {
  static final Choice YES = Choice.word("ja", "survey.yes", false);
  static final Choice NO = Choice.word("nee", "survey.no", false);
  static final Choice DONT_KNOW = Choice.word("weet_niet", "survey.dont_know", true);
  static final Choice DECLINE = Choice.word("-", "poll.rather_not", true);
  static final List<Choice> YES_NO = List.of(YES, NO);
  static final List<Choice> YES_NO_DONT_KNOW = List.of(YES, NO, DONT_KNOW);
  static final List<Choice> VOTES =
      List.of(
          Choice.word("eens", "survey.agree", false),
          Choice.word("oneens", "survey.disagree", false),
          Choice.word("pas", "survey.pass", false));

  private Fixed() {}
}

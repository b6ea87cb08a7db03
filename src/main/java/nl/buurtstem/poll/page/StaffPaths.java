package nl.buurtstem.poll.page;

import nl.buurtstem.poll.Poll;

/// The addresses of the staff pages of a poll.
public final class StaffPaths {
  private StaffPaths() {}

  /// The page of the poll itself.
  public static String of(Poll poll) {
    return "/beheer/peilingen/" + poll.slug();
  }

  /// Where staff decide about responses that looked odd.
  public static String marked(Poll poll) {
    return of(poll) + "/opvallend";
  }

  /// Where staff are asked before a step in the life of a poll is taken.
  ///
  /// @param step its part of the address
  public static String step(Poll poll, String step) {
    return of(poll) + "/stap/" + step;
  }

  /// Where staff see the results before they are public.
  public static String outcome(Poll poll) {
    return of(poll) + "/uitkomst";
  }

  /// Where staff read what people wrote.
  public static String texts(Poll poll) {
    return of(poll) + "/open-antwoorden";
  }

  /// Where staff make and count the codes of a poll by code.
  public static String codes(Poll poll) {
    return of(poll) + "/codes";
  }

  /// Where staff record what was decided after a poll.
  public static String feedback(Poll poll) {
    return of(poll) + "/terugkoppeling";
  }
}

package nl.buurtstem.poll.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Question;

/// The answers to a question with ordered options, divided into its two ends and its middle.
///
/// Options that say much the same share out what people feel: 35 % "good" and 31 % "very good" are
/// two in three who are content. So ends are compared with each other, each of as many neighbours,
/// and not single options.
///
/// @param parts the lower end, the middle where there is one, and the higher end
/// @param base how many answers they are of
record Sides(List<Part> parts, long base) {
  /// How many options stand at each end, by how many there are. With three or fewer an end is one
  /// option, and of six no two ends of neighbours are short enough to be named.
  private static final Map<Integer, Integer> AT_EACH_END = Map.of(4, 2, 5, 2, 7, 3);

  /// Some neighbours.
  ///
  /// @param options what each is called, in their order
  /// @param answers how many chose one of them
  record Part(List<String> options, long answers) {}

  /// The sides of a question's answers. Empty where these have no order, another number, or where
  /// answers of different parts are told in one number.
  static Optional<Sides> of(Question question, Group group) {
    var order = AnswerTable.of(question).getFirst().order().orElse(List.of());
    int end = AT_EACH_END.getOrDefault(order.size(), 0);
    var parts =
        Stream.of(
                order.subList(0, end),
                order.subList(end, order.size() - end),
                order.subList(order.size() - end, order.size()))
            .filter(ids -> !ids.isEmpty())
            .map(ids -> part(ids, group.bars()))
            .toList();
    var told = parts.stream().flatMap(part -> part.options().stream()).count();
    return end > 0 && told == order.size()
        ? Optional.of(new Sides(parts, group.answers()))
        : Optional.empty();
  }

  private static Part part(List<String> ids, List<Bar> bars) {
    var within = bars.stream().filter(bar -> ids.containsAll(bar.ids())).toList();
    return new Part(
        within.stream().flatMap(bar -> bar.options().stream()).toList(),
        within.stream().mapToLong(Bar::answers).sum());
  }

  /// The part that most people chose, with all from which it does not differ by more than the
  /// margin; in their order.
  List<Part> leaders() {
    var most = parts.stream().max(Comparator.comparingLong(Part::answers)).orElseThrow();
    return parts.stream()
        .filter(part -> !Shares.differ(most.answers(), part.answers(), base))
        .toList();
  }
}

package nl.buurtstem.panel.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.panel.DrawWish;
import nl.buurtstem.panel.StratumCount;

/// Says what of a wish a draw could not give: fewer people than were asked, and groups with fewer
/// than the minimum, because they have no more members or because all minima together are more than
/// the draw.
final class Unmet {
  private Unmet() {}

  /// In words; nothing when the draw is as it was asked.
  static List<String> of(StaffFrame staff, DrawWish wish, List<StratumCount> counts) {
    var said = new ArrayList<String>();
    int taken = taken(counts);
    if (taken < wish.size()) {
      said.add(staff.t("staff.panel.draw.unmet.size", "taken", taken, "size", wish.size()));
    }
    Predicate<StratumCount> small = count -> count.available() < wish.minimum();
    long few = counts.stream().filter(small).count();
    if (few > 0) {
      said.add(staff.t("staff.panel.draw.unmet.few", "n", few, "minimum", wish.minimum()));
    }
    var lowered =
        counts.stream()
            .filter(small.negate())
            .mapToInt(StratumCount::taken)
            .filter(each -> each < wish.minimum())
            .summaryStatistics();
    if (lowered.getCount() > 0) {
      said.add(
          staff.t(
              "staff.panel.draw.unmet.minimum",
              "n",
              lowered.getCount(),
              "minimum",
              wish.minimum(),
              "size",
              wish.size(),
              "least",
              lowered.getMin()));
    }
    return said;
  }

  /// How many people are drawn.
  static int taken(List<StratumCount> counts) {
    return counts.stream().mapToInt(StratumCount::taken).sum();
  }
}

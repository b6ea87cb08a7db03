package nl.buurtstem.poll.result;

import com.ibm.icu.text.ListFormatter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaKind;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.area.AreaWords;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.result.ResultsPage.Part;
import nl.buurtstem.poll.result.ResultsPage.Parts;

/// The way from the results of a poll to those of each area of it that may be told of.
@Singleton
class PartLinks {
  private final AreaService areas;

  PartLinks(AreaService areas) {
    this.areas = areas;
  }

  /// The start of a sentence about the area that was heard; empty for the whole poll.
  Optional<String> where(Heard heard, Words words) {
    return areas.find(heard.key()).map(area -> AreaWords.where(words, area));
  }

  /// The areas of a poll, in their usual order.
  ///
  /// @param start the address of the results, without an area
  Parts of(String start, Heard heard, Frame frame) {
    var disclosure = heard.counted().disclosure();
    var told = inOrder(disclosure.parts());
    var links = new ArrayList<Part>();
    if (!told.isEmpty()) {
      links.add(new Part(frame.t(whole(told)), start, heard.isWhole()));
    }
    for (var area : told) {
      var name = AreaWords.name(frame.words(), area);
      links.add(new Part(name, start + "/" + area.key(), area.key().equals(heard.key())));
    }
    return new Parts(List.copyOf(links), untold(heard, frame));
  }

  private static String whole(List<Area> told) {
    if (told.stream().allMatch(area -> area.kind() == AreaKind.WIJK)) {
      return "poll.results.whole_wijken";
    }
    return told.stream().allMatch(area -> area.kind() == AreaKind.BUURT)
        ? "poll.results.whole"
        : "poll.results.whole_areas";
  }

  /// That answers of people who named no such area are counted in the one that was heard.
  String tookIn(Heard heard, Words words) {
    boolean wijk = areas.find(heard.key()).filter(area -> area.kind() == AreaKind.WIJK).isPresent();
    return words.get(wijk ? "poll.results.took_in_wijk" : "poll.results.took_in");
  }

  /// The areas that are not told of, said in one sentence.
  private Optional<String> untold(Heard heard, Frame frame) {
    var disclosure = heard.counted().disclosure();
    var names =
        inOrder(disclosure.untold()).stream()
            .map(area -> AreaWords.name(frame.words(), area))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            frame.t(
                "poll.results.parts_too_few",
                "areas",
                ListFormatter.getInstance(frame.language().locale()).format(names)));
  }

  private List<Area> inOrder(List<String> keys) {
    return areas.all().stream().filter(area -> keys.contains(area.key())).toList();
  }
}

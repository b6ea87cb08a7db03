package nl.buurtstem.panel.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.area.Population.Margin;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.platform.Form;

/// Inhabitants as staff give them.
///
/// @param list a line for each stratum: key of the wijk, years of birth, inhabitants
/// @param source who counted them
/// @param date on which day
public record PopulationForm(String list, String source, String date) {
  static final PopulationForm EMPTY = new PopulationForm("", "", "");

  private static final int LONGEST_SOURCE = 200;
  private static final int MOST_FAULTS = 10;

  static PopulationForm read(Form form) {
    return new PopulationForm(
        form.first("lijst").orElse("").strip(),
        form.first("bron").orElse("").strip(),
        form.first("datum").orElse("").strip());
  }

  /// Something wrong: the end of its text key, and the line it is about.
  record Fault(String key, int line) {}

  /// What came of it.
  record Read(List<Margin> margins, List<Fault> faults) {}

  /// @param wijken the keys that exist
  Read margins(Set<String> wijken) {
    var faults = new ArrayList<Fault>();
    var day = day();
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      faults.add(new Fault("source", 0));
    }
    if (day.isEmpty()) {
      faults.add(new Fault("date", 0));
    }
    var lines = list.lines().toList();
    var margins = new ArrayList<Margin>();
    for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
      var line = lines.get(i).strip();
      var margin = margin(line, wijken, day.orElse(LocalDate.EPOCH));
      margin.ifPresent(margins::add);
      if (margin.isEmpty() && !line.isEmpty()) {
        faults.add(new Fault("line", i + 1));
      }
    }
    if (margins.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault("empty", 0));
    }
    return new Read(margins, faults);
  }

  private Optional<Margin> margin(String line, Set<String> wijken, LocalDate day) {
    var parts = line.split("[;,\\t]", -1);
    return parts.length == 3
            && wijken.contains(parts[0].strip())
            && BirthBand.read(parts[1].strip()).isPresent()
            && parts[2].strip().matches("[0-9]{1,7}")
        ? Optional.of(
            new Margin(
                parts[0].strip(),
                parts[1].strip(),
                Integer.parseInt(parts[2].strip()),
                source,
                day,
                false))
        : Optional.empty();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}

package nl.buurtstem.panel.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.area.Population;

/// Stores the inhabitants that staff give, and notes who did.
@Singleton
class PopulationImport {
  private final Population population;
  private final AuditLog audit;

  PopulationImport(Population population, AuditLog audit) {
    this.population = population;
    this.audit = audit;
  }

  /// @param margins at least one
  @Transactional
  void put(List<Population.Margin> margins, Staff staff) {
    population.put(margins);
    audit.record(
        staff, "panel.population", "panel", margins.size() + ": " + margins.getFirst().source());
  }
}

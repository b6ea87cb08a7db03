package nl.buurtstem.area;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.platform.CsvFile;
import org.jspecify.annotations.Nullable;

/// The areas. They are reference data: loaded from the product's own files at start, then the same
/// until the next start.
@Singleton
public class AreaService {
  private static final String FOLDER = "reference/";
  private final AreaRepository repository;
  private volatile @Nullable Map<String, Area> areas;

  AreaService(AreaRepository repository) {
    this.repository = repository;
  }

  /// All areas: each after the area it lies in.
  public List<Area> all() {
    return List.copyOf(byKey().values());
  }

  /// The area with this key.
  public Optional<Area> find(String key) {
    return Optional.ofNullable(byKey().get(key));
  }

  /// The areas that lie directly in this one, in their usual order.
  public List<Area> within(String key) {
    return all().stream().filter(area -> area.parent().filter(key::equals).isPresent()).toList();
  }

  /// The area itself and all areas in it, at any depth.
  public List<Area> withAllWithin(String key) {
    var found = new ArrayList<Area>();
    find(key).ifPresent(found::add);
    within(key).forEach(part -> found.addAll(withAllWithin(part.key())));
    return List.copyOf(found);
  }

  /// The area itself and the areas it lies in, the largest last.
  public List<Area> withAllAround(String key) {
    var found = new ArrayList<Area>();
    var next = find(key);
    while (next.isPresent()) {
      found.add(next.get());
      next = next.get().parent().flatMap(this::find);
    }
    return List.copyOf(found);
  }

  /// The wijken of the programmes, in their usual order.
  public List<Area> wijken() {
    return all().stream().filter(area -> area.kind() == AreaKind.WIJK).toList();
  }

  /// The codes of an area: its own, or those of the areas it is made of.
  public List<CbsCode> codes(String key) {
    return find(key)
        .map(Area::codes)
        .filter(own -> !own.isEmpty())
        .orElseGet(() -> within(key).stream().flatMap(part -> codes(part.key()).stream()).toList());
  }

  /// Loads the product's files; loading again changes nothing.
  @Transactional
  public void load() {
    int place = 0;
    for (var row : inOrder()) {
      var parent = row.parent().orElse(null);
      repository.put(row.key(), row.name(), row.kind().name(), parent, place++);
    }
    for (var row : CsvFile.rows(FOLDER + "cbs-codes.csv")) {
      repository.putCode(row.get("code"), Integer.parseInt(row.get("year")), row.get("key"));
    }
    areas = null;
  }

  /// The areas of the files, each after its parent.
  private static List<Area> inOrder() {
    var own = CsvFile.rows(FOLDER + "areas.csv").stream().map(AreaService::area).toList();
    var wijken = CsvFile.rows(FOLDER + "wijken.csv").stream().map(row -> wijk(row, own)).toList();
    var all = new ArrayList<Area>();
    own.stream().filter(area -> area.kind() != AreaKind.BUURT).forEach(all::add);
    all.addAll(wijken);
    own.stream().filter(area -> area.kind() == AreaKind.BUURT).forEach(all::add);
    return all;
  }

  private static Area area(CsvFile.Line row) {
    var parent = Optional.of(row.get("parent")).filter(key -> !key.isEmpty());
    var kind = AreaKind.valueOf(row.get("kind"));
    return new Area(row.get("key"), row.get("name"), kind, parent, List.of());
  }

  /// A wijk lies in the programme area that has the programme's name, otherwise in the city.
  private static Area wijk(CsvFile.Line row, Collection<Area> own) {
    var programme = row.get("programme");
    var parent =
        own.stream().filter(area -> area.name().equals(programme)).map(Area::key).findFirst();
    return new Area(
        row.get("key"),
        row.get("name"),
        AreaKind.WIJK,
        Optional.of(parent.orElse("groningen")),
        List.of());
  }

  private Map<String, Area> byKey() {
    var known = areas;
    if (known == null) {
      known = read();
      areas = known;
    }
    return known;
  }

  private Map<String, Area> read() {
    var codes = repository.findCodes();
    var read = new LinkedHashMap<String, Area>();
    for (var row : repository.findAll()) {
      var own =
          codes.stream()
              .filter(code -> code.areaKey().equals(row.areaKey()))
              .map(code -> new CbsCode(code.code(), code.codeYear()))
              .toList();
      var parent = Optional.ofNullable(row.parentKey());
      read.put(row.areaKey(), new Area(row.areaKey(), row.name(), row.kind(), parent, own));
    }
    return read;
  }
}

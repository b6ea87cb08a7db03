package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cells with the way down: which parts each has.
final class Tree {
  private final List<Cell> cells;
  private final Map<String, List<Cell>> parts = new HashMap<>();

  Tree(List<Cell> cells) {
    this.cells = List.copyOf(cells);
    this.cells.forEach(this::add);
    this.cells.forEach(this::hang);
    this.cells.forEach(this::checkSum);
  }

  private void add(Cell cell) {
    if (parts.put(cell.key(), new ArrayList<>()) != null) {
      throw new IllegalArgumentException("two cells are called " + cell.key());
    }
  }

  private void hang(Cell cell) {
    var parent = cell.parent();
    if (parent == null) {
      return;
    }
    var siblings = parts.get(parent);
    if (siblings == null) {
      throw new IllegalArgumentException(cell.key() + " is part of an unknown " + parent);
    }
    siblings.add(cell);
  }

  private void checkSum(Cell cell) {
    if (parts(cell).stream().mapToLong(Cell::base).sum() > cell.base()) {
      throw new IllegalArgumentException("the parts of " + cell.key() + " are larger than it");
    }
  }

  List<Cell> cells() {
    return cells;
  }

  List<Cell> parts(Cell cell) {
    return parts.getOrDefault(cell.key(), List.of());
  }
}

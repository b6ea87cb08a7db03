package nl.buurtstem.poll.tally;

import java.util.Arrays;

/// Finds where the entries of a JSON object begin and end, without reading what they say. It knows
/// the JSON that is stored for answers, and gives up on anything it does not: names and values with
/// a backslash, for example, which no id has.
final class Entries {
  private static final int FAILED = -1;

  private byte[] json = {};
  private int[] bounds = new int[64];
  private int count;

  /// Whether it understood this object.
  boolean split(byte[] object) {
    json = object;
    count = 0;
    int place = blank(0);
    if (at(place) != '{') {
      return false;
    }
    place = blank(place + 1);
    while (at(place) == '"') {
      int end = entry(place);
      if (end == FAILED) {
        return false;
      }
      keep(place, end);
      place = blank(end);
      if (at(place) != ',') {
        break;
      }
      place = blank(place + 1);
      if (at(place) != '"') {
        return false;
      }
    }
    return at(place) == '}' && blank(place + 1) == json.length;
  }

  int count() {
    return count;
  }

  /// Where an entry begins: at the quote before its name.
  int start(int entry) {
    return bounds[2 * entry];
  }

  /// Just after its value.
  int end(int entry) {
    return bounds[2 * entry + 1];
  }

  private void keep(int start, int end) {
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  private int entry(int start) {
    int name = string(start);
    if (name == FAILED) {
      return FAILED;
    }
    int colon = blank(name);
    return at(colon) == ':' ? value(blank(colon + 1)) : FAILED;
  }

  private int value(int start) {
    return switch (at(start)) {
      case '"' -> string(start);
      case '[', '{' -> nested(start);
      default -> scalar(start);
    };
  }

  /// Just after a string; its bytes above 127 are parts of letters and never a quote.
  private int string(int start) {
    for (int i = start + 1; i < json.length; i++) {
      if (json[i] == '"') {
        return i + 1;
      }
      if (json[i] == '\\') {
        return FAILED;
      }
    }
    return FAILED;
  }

  private int nested(int start) {
    int depth = 0;
    int i = start;
    while (i < json.length) {
      switch (json[i]) {
        case '"' -> {
          i = string(i);
          if (i == FAILED) {
            return FAILED;
          }
          continue;
        }
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        default -> {}
      }
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return FAILED;
  }

  private int scalar(int start) {
    int i = start;
    while (i < json.length && json[i] != ',' && json[i] != '}' && json[i] > ' ') {
      i++;
    }
    return i == start ? FAILED : i;
  }

  private int blank(int start) {
    int i = start;
    while (i < json.length && (json[i] == ' ' || json[i] == '\n' || json[i] == '\t')) {
      i++;
    }
    return i;
  }

  private int at(int place) {
    return place < json.length ? json[place] : 0;
  }
}

package nl.buurtstem.poll.retention;

import java.util.List;

/// A document for people, made from facts: a title, an introduction and sections.
///
/// @param introduction paragraphs before the first section
public record Document(String title, List<String> introduction, List<Section> sections) {

  /// A heading with paragraphs, facts by their label, and points.
  public record Section(
      String heading, List<String> paragraphs, List<Fact> facts, List<String> points) {
    static Section ofFacts(String heading, List<Fact> facts) {
      return new Section(heading, List.of(), facts, List.of());
    }

    static Section ofPoints(String heading, List<String> paragraphs, List<String> points) {
      return new Section(heading, paragraphs, List.of(), points);
    }
  }

  /// Something that is true, and what it is about.
  public record Fact(String label, String value) {}

  /// As CommonMark. What people wrote is escaped: it can make no heading, link or HTML.
  String markdown() {
    var out = new StringBuilder("# ").append(plain(title)).append("\n");
    introduction.forEach(paragraph -> out.append('\n').append(plain(paragraph)).append('\n'));
    for (var section : sections) {
      out.append("\n## ").append(plain(section.heading())).append('\n');
      section.paragraphs().forEach(text -> out.append('\n').append(plain(text)).append('\n'));
      if (!section.facts().isEmpty()) {
        out.append('\n');
        section
            .facts()
            .forEach(fact ->
                out.append("- **")
                    .append(plain(fact.label()))
                    .append(":** ")
                    .append(plain(fact.value()))
                    .append('\n'));
      }
      if (!section.points().isEmpty()) {
        out.append('\n');
        section.points().forEach(point -> out.append("- ").append(plain(point)).append('\n'));
      }
    }
    return out.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}

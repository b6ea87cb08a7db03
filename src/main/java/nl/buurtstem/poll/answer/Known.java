package nl.buurtstem.poll.answer;

import java.util.OptionalInt;
import java.util.TreeMap;
import nl.buurtstem.platform.Form;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.survey.source.Definitions;

/// What a page with a question knew when it was made. It travels in the page, so that an old one
/// that comes back from another tab does not replace a newer answer unseen.
///
/// @param revision of the draft; empty where the page names none that can be
/// @param answer a mark of the answer that the page showed; empty where it showed none
record Known(OptionalInt revision, String answer) {
  private static final Known NOTHING = new Known(OptionalInt.empty(), "");
  private static final int MARK_LENGTH = 16;

  static Known of(Form form) {
    return form.first("_revision")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text ->
            new Known(OptionalInt.of(Integer.parseInt(text)), form.first("_seen").orElse("")))
        .orElse(NOTHING);
  }

  static Known now(Asked at, Progress progress) {
    return new Known(OptionalInt.of(progress.revision()), mark(at.saved(progress)));
  }

  /// Whether going from one to the other would replace an answer that this page never showed.
  boolean overtaken(Asked at, Progress before, Progress after) {
    var now = mark(at.saved(before));
    boolean upToDate = revision.isPresent() && revision.getAsInt() == before.revision();
    return !upToDate && !now.isEmpty() && !now.equals(answer) && !now.equals(mark(at.saved(after)));
  }

  /// Whether the page knew of answers that were saved.
  boolean saved() {
    return revision.orElse(0) > 0;
  }

  private static String mark(Fields fields) {
    return fields.values().isEmpty()
        ? ""
        : Definitions.sha256(new TreeMap<>(fields.values()).toString()).substring(0, MARK_LENGTH);
  }
}

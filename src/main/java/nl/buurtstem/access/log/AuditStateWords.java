package nl.buurtstem.access.log;

import java.util.Optional;
import nl.buurtstem.access.AuditState;
import nl.buurtstem.platform.Words;

/// Says what a check of the chain found.
record AuditStateWords(Words words) {

  String of(AuditState state) {
    return switch (state) {
      case AuditState.Whole whole -> whole(whole);
      case AuditState.Broken(long number, AuditState.Fault fault) ->
          words.get("staff.log.broken") + " " + words.get(fault.key(), "n", number);
    };
  }

  /// The end of the chain, to write down.
  Optional<String> mark(AuditState state) {
    return switch (state) {
      case AuditState.Whole whole ->
          Optional.of(words.get("staff.log.mark", "mark", whole.head().brief()));
      case AuditState.Broken _ -> Optional.empty();
    };
  }

  private String whole(AuditState.Whole whole) {
    var text = new StringBuilder(words.get("staff.log.whole", "n", whole.entries()));
    if (whole.beforeChain() > 0) {
      text.append(' ').append(words.get("staff.log.before_chain", "n", whole.beforeChain()));
    }
    if (!whole.guarded()) {
      text.append(' ').append(words.get("staff.log.unguarded"));
    }
    return text.toString();
  }
}

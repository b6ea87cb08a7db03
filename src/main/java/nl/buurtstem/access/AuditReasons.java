package nl.buurtstem.access;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.guard.Mark;

/// Puts names that the code gives to things into Dutch, where an entry of the audit log has them.
/// Entries themselves never change, so this is done when they are read.
@Singleton
final class AuditReasons {
  private static final Pattern MARKS = Pattern.compile("([A-Z_,]+): (.*)", Pattern.DOTALL);
  private static final Pattern ERASED = Pattern.compile("([a-z_]+)(: \\d+)");

  private static final Pattern CONSENT = Pattern.compile("\\(([a-z]+)\\)$");

  private final List<GrantAreas> areas;

  AuditReasons(List<GrantAreas> areas) {
    this.areas = areas;
  }

  /// The reason of an entry, or what exactly changed, in words.
  String of(Words words, AuditEntry entry) {
    return switch (entry.what()) {
      case "account.created", "account.granted", "account.revoked" -> grants(words, entry.why());
      case "poll.left_out", "poll.counted_in" -> marks(words, entry.why());
      case "sign_in.oidc_failed" -> known(words, "staff.audit.oidc.", entry.why());
      case "request.erased" -> erased(words, entry.why());
      case "class.started" -> consent(words, entry.why());
      default -> entry.why(); // what a person wrote, or words already
    };
  }

  private String grants(Words words, String why) {
    var plain = why.startsWith("[") && why.endsWith("]") ? why.substring(1, why.length() - 1) : why;
    return Arrays.stream(plain.split(", ", -1))
        .map(text -> Grant.read(text).map(grant -> grant(words, grant)).orElse(text))
        .collect(Collectors.joining(", "));
  }

  private String grant(Words words, Grant grant) {
    var role = words.get(grant.role().key());
    return grant.unlimited()
        ? role
        : words.get("staff.accounts.in_area", "role", role, "area", area(grant.area()));
  }

  private String area(String key) {
    return areas.stream()
        .flatMap(some -> Optional.ofNullable(some.names().get(key)).stream())
        .findFirst()
        .orElse(key);
  }

  private static String marks(Words words, String why) {
    var parts = MARKS.matcher(why);
    if (!parts.matches()) {
      return why;
    }
    try {
      var said =
          Mark.read(parts.group(1)).stream()
              .map(mark -> words.get("staff.audit.mark." + mark.name().toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining(", "));
      return said + ": " + parts.group(2);
    } catch (IllegalArgumentException otherWords) {
      return why;
    }
  }

  private static String erased(Words words, String why) {
    return ERASED
        .matcher(why)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                known(words, "staff.holder.", found.group(1)) + found.group(2)));
  }

  private static String consent(Words words, String why) {
    return CONSENT
        .matcher(why)
        .replaceFirst(found ->
            Matcher.quoteReplacement(
                "(" + known(words, "staff.klas.consent.", found.group(1)) + ")"));
  }

  private static String known(Words words, String prefix, String name) {
    var key = prefix + name.toLowerCase(Locale.ROOT);
    return words.has(key) ? words.get(key) : name;
  }
}

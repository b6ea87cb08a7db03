package nl.buurtstem.platform;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The two files that machines ask every site for.
@Controller
@Produces("text/plain; charset=utf-8")
@Secured(SecurityRule.IS_ANONYMOUS)
final class WellKnown {
  /// RFC 9116 advises less than a year.
  private static final Duration VALID = Duration.ofDays(180);

  private final Settings settings;
  private final Clock clock;

  WellKnown(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Where to report a weak spot (RFC 9116). It is there once the installation names a contact:
  /// without one the file would be of no use to anybody.
  @Get("/.well-known/security.txt")
  Optional<String> security() {
    return Optional.ofNullable(settings.securityContact())
        .map(contact -> {
          var text = new StringBuilder("Contact: ").append(contact).append('\n');
          var expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
          text.append("Expires: ").append(expires).append('\n');
          text.append("Preferred-Languages: nl, en\n");
          if (settings.publicUrl() != null) {
            text.append("Canonical: ")
                .append(settings.publicUrl())
                .append("/.well-known/security.txt\n");
          }
          return text.toString();
        });
  }

  /// Search engines have no business with staff pages, codes and questions halfway a poll.
  @Get("/robots.txt")
  String robots() {
    return """
    User-agent: *
    Disallow: /beheer
    Disallow: /p/
    Disallow: /*/vraag/
    Disallow: /*/overzicht
    Disallow: /*/bewijs
    """;
  }
}

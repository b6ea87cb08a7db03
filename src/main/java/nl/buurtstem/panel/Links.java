package nl.buurtstem.panel;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.code.Guesses;
import nl.buurtstem.participation.code.Guesses.Guess;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.sql.Sql;

/// The table `panel_link`: links to confirm with and to one's own page. A token is stored nowhere,
/// only its keyed hash; guessing is slowed down as with codes.
@Singleton
public class Links {
  private static final int SECRET_BYTES = 16;
  private static final String ABOUT = "panel";
  private static final String INSERT =
      "INSERT INTO panel_link (token_hash, member_id, until_at) VALUES (?, ?, ?)";
  private static final String FIND =
      "SELECT member_id FROM panel_link WHERE token_hash = ? AND until_at > ?";
  private static final String TIDY = "DELETE FROM panel_link WHERE until_at < ?";

  private final Sql sql;
  private final Keys keys;
  private final Guesses guesses;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Links(Sql sql, Keys keys, Guesses guesses, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.guesses = guesses;
    this.clock = clock;
  }

  /// A new link for a member. Within the caller's transaction.
  Token make(UUID member, Duration valid) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var token = new Token(Token.LETTERS.of("", secret));
    sql.change(INSERT, hash(token), member, clock.instant().plus(valid));
    return token;
  }

  /// Whose link this is; empty when there is none such, or none any more.
  @Transactional
  public Optional<UUID> find(Token token) {
    return sql.first(FIND, row -> row.id(1), hash(token), clock.instant());
  }

  /// The same for what somebody opens: too many wrong ones from one network have to wait.
  ///
  /// @param network see [nl.buurtstem.platform.Networks]
  public Optional<Token> open(String typed, String network) {
    var token = Token.read(typed);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    return switch (guesses.guess(network, ABOUT, () -> find(token.get()))) {
      case Guess.Right<UUID> _ -> token;
      case Guess.Wrong<UUID> _, Guess.TooSoon<UUID> _ -> Optional.empty();
    };
  }

  void tidy() {
    sql.change(TIDY, clock.instant());
  }

  private byte[] hash(Token token) {
    return keys.hmac("panel-link", token.characters().getBytes(StandardCharsets.US_ASCII));
  }
}

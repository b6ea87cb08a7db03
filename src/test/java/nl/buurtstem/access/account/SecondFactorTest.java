package nl.buurtstem.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
  private static final Instant NOW = Instant.parse("2027-03-01T12:00:10Z");
  private final TestServer server = TestServer.shared();
  private final SecondFactors factors = server.bean(SecondFactors.class);

  @AfterEach
  void backToTheMachinesTime() {
    server.clock().reset();
  }

  /// RFC 6238, appendix B, with the last six of its eight digits.
  @Test
  void codes_are_those_of_the_standard() {
    var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(secret, 59 / 30)).isEqualTo("287082");
    assertThat(Totp.code(secret, 1_111_111_109L / 30)).isEqualTo("081804");
    assertThat(Totp.code(secret, 20_000_000_000L / 30)).isEqualTo("353130");
  }

  @Test
  void what_an_app_is_given_can_be_scanned_and_typed() {
    var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.uri("Buurtstem", "a@b.nl", secret))
        .isEqualTo(
            "otpauth://totp/Buurtstem:a%40b.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Buurtstem");
    assertThat(Totp.typed(secret)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }

  @Test
  void a_code_works_once_and_a_little_early_or_late() throws Exception {
    server.clock().set(NOW);
    var account = withApp("proef.app");
    long step = NOW.getEpochSecond() / 30;
    assertThat(use(account, code(account, step + 1))).isTrue();
    assertThat(use(account, code(account, step + 1))).as("again").isFalse();
    assertThat(use(account, code(account, step))).as("an older one").isFalse();
    server.clock().set(NOW.plusSeconds(90));
    assertThat(use(account, code(account, step + 1))).as("too old").isFalse();
    assertThat(use(account, code(account, step + 5))).as("too early").isFalse();
    assertThat(use(account, code(account, step + 4))).isTrue();
  }

  @Test
  void one_code_sent_from_many_places_at_once_works_once() throws Exception {
    server.clock().set(NOW);
    var account = withApp("proef.tegelijk");
    server.clock().set(NOW.plusSeconds(60));
    var code = code(account, NOW.plusSeconds(60).getEpochSecond() / 30);
    assertThat(atOnce(() -> use(account, code))).isEqualTo(1);
  }

  @Test
  void a_code_for_a_lost_phone_works_once_also_when_typed_untidily() throws Exception {
    server.clock().set(NOW);
    var id = account("proef.herstel");
    factors.begin(id);
    var codes = factors.confirm(id, "proef.herstel", pendingCode(id)).orElseThrow();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() == 19);
    assertThat(use(id, " " + codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
        .isTrue();
    assertThat(use(id, codes.get(3))).isFalse();
    assertThat(factors.of(id).recoveryCodes()).isEqualTo(9);
    assertThat(atOnce(() -> use(id, codes.get(4)))).isEqualTo(1);
    factors.newRecoveryCodes(id, "proef.herstel");
    assertThat(use(id, codes.get(5))).as("of before").isFalse();
  }

  @Test
  void a_code_of_another_account_is_worth_nothing() throws Exception {
    server.clock().set(NOW);
    var one = withApp("proef.een");
    var other = withApp("proef.ander");
    server.clock().set(NOW.plusSeconds(60));
    assertThat(use(one, code(other, NOW.plusSeconds(60).getEpochSecond() / 30))).isFalse();
  }

  @Test
  void an_app_that_was_not_confirmed_does_not_count() throws Exception {
    var id = account("proef.half");
    factors.begin(id);
    assertThat(factors.confirm(id, "proef.half", "000000")).isEmpty();
    assertThat(factors.of(id).since()).isEmpty();
    assertThat(use(id, pendingCode(id))).isFalse();
  }

  private UUID withApp(String name) throws SQLException {
    var id = account(name);
    factors.begin(id);
    assertThat(factors.confirm(id, name, pendingCode(id))).isPresent();
    return id;
  }

  private UUID account(String name) throws SQLException {
    return switch (server
        .bean(Accounts.class)
        .create(name, "een lang genoeg wachtwoord", Set.of(Grant.everywhere(Role.ANALYST)), "t")) {
      case Accounts.Created.New(var id, var _) -> id;
      case Accounts.Created other -> throw new IllegalStateException(other.toString());
    };
  }

  private String pendingCode(UUID id) throws SQLException {
    var secret = factors.pending(id).orElseThrow();
    return Totp.code(secret, server.clock().instant().getEpochSecond() / 30 - 1);
  }

  private String code(UUID id, long step) throws SQLException {
    return Totp.code(server.bean(SecretLook.class).secret(id), step);
  }

  private boolean use(UUID id, String typed) throws SQLException {
    return factors.use(id, "proef", typed);
  }

  private static int atOnce(Callable<Boolean> work) throws Exception {
    int right = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<java.util.concurrent.Future<Boolean>>();
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(work));
      }
      for (var one : all) {
        right += one.get() ? 1 : 0;
      }
    }
    return right;
  }
}

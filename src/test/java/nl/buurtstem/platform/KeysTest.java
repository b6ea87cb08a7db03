package nl.buurtstem.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private static final byte[] PLAIN = "een geheim".getBytes(UTF_8);
  private static final byte[] ROW = {1, 2, 3};

  @TempDir private Path home;

  @Test
  void what_is_sealed_opens_again_and_is_not_readable() {
    var keys = keys(null);
    var sealed = keys.seal("tabel.kolom", PLAIN, ROW);
    assertThat(keys.open("tabel.kolom", sealed, ROW)).hasValue(PLAIN);
    assertThat(sealed).hasSize(PLAIN.length + Keys.SEALED_EXTRA);
    assertThat(new String(sealed, UTF_8)).doesNotContain("geheim");
  }

  @Test
  void the_same_text_is_sealed_differently_each_time() {
    var keys = keys(null);
    var seen = new HashSet<String>();
    for (int i = 0; i < 100; i++) {
      seen.add(Base64.getEncoder().encodeToString(keys.seal("tabel.kolom", PLAIN, ROW)));
    }
    assertThat(seen).hasSize(100);
  }

  @Test
  void no_change_of_one_bit_goes_unnoticed() {
    var keys = keys(null);
    var sealed = keys.seal("tabel.kolom", PLAIN, ROW);
    for (int i = 0; i < sealed.length * 8; i++) {
      var changed = sealed.clone();
      changed[i / 8] ^= (byte) (1 << i % 8);
      assertThat(keys.open("tabel.kolom", changed, ROW)).as("bit " + i).isEmpty();
    }
    assertThat(keys.open("tabel.kolom", new byte[0], ROW)).isEmpty();
  }

  @Test
  void a_value_moved_to_another_row_column_or_installation_does_not_open() {
    var keys = keys(null);
    var sealed = keys.seal("tabel.kolom", PLAIN, ROW);
    assertThat(keys.open("tabel.kolom", sealed, new byte[] {1, 2, 4})).isEmpty();
    assertThat(keys.open("tabel.kolo", sealed, ROW)).isEmpty();
    assertThat(keys.open("tabel.kolo", sealed, new byte[] {'m', 1, 2, 3})).isEmpty();
    assertThat(keys(key(7)).open("tabel.kolom", sealed, ROW)).isEmpty();
  }

  @Test
  void a_new_master_key_encrypts_and_the_old_one_still_reads() {
    var keys = keys(null);
    var before = keys.seal("tabel.kolom", PLAIN, ROW);
    var hash = keys.hmac("doel", PLAIN);
    int old = keys.newest();
    assertThat(keys.rotate()).isEmpty();

    assertThat(keys.newest()).isNotEqualTo(old);
    assertThat(keys.ids()).containsExactly(old, keys.newest());
    assertThat(keys.open("tabel.kolom", before, ROW)).hasValue(PLAIN);
    assertThat(keys.seal("tabel.kolom", PLAIN, ROW)).startsWith(keys.newestMark());
    assertThat(Arrays.copyOf(before, 5)).isNotEqualTo(keys.newestMark());
    assertThat(keys.hmac("doel", PLAIN)).as("what is found by its hash stays").isEqualTo(hash);
    assertThat(keys.hmac(old, "doel", PLAIN)).hasValue(hash);
    assertThat(keys.hmac(keys.newest(), "doel", PLAIN).orElseThrow()).isNotEqualTo(hash);
  }

  @Test
  void a_service_that_runs_notices_the_new_key() throws Exception {
    var service = keys(null);
    int old = service.newest();
    var command = keys(null);
    command.rotate();
    var file = home.resolve("keys").resolve("master.key");
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(4_000_000_000_000L)); // clocks may be coarse
    var sealed = command.seal("tabel.kolom", PLAIN, ROW);
    assertThat(service.open("tabel.kolom", sealed, ROW)).hasValue(PLAIN);
    assertThat(service.newest()).isEqualTo(command.newest()).isNotEqualTo(old);
  }

  @Test
  void keys_added_at_the_same_time_are_all_kept() throws Exception {
    keys(null);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        threads.submit(() -> keys(null).rotate());
      }
    }
    assertThat(keys(null).ids()).hasSize(21);
  }

  @Test
  void the_key_file_is_for_the_service_alone() throws Exception {
    keys(null).rotate();
    var file = home.resolve("keys").resolve("master.key");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void keys_of_a_setting_are_given_back_for_a_person_to_set() {
    var keys = keys(key(1));
    var setting = keys.rotate().orElseThrow();
    assertThat(setting).startsWith(key(1) + ",");
    assertThat(keys(setting).ids()).startsWith(keys.newest()).hasSize(2);
  }

  @Test
  void a_wrong_key_is_refused_without_showing_it() {
    assertThatThrownBy(() -> keys("geen base64!"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("base64!");
    var tooShort = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatThrownBy(() -> keys(tooShort)).hasMessageNotContaining(tooShort);
    assertThatThrownBy(() -> keys(key(1) + "," + key(1))).hasMessageContaining("twice");
  }

  @Test
  void a_key_that_anybody_could_guess_is_recognised() {
    assertThat(keys(Base64.getEncoder().encodeToString(new byte[32])).guessable()).isTrue();
    assertThat(keys(key(1)).guessable()).isTrue();
    assertThat(keys(null).guessable()).isFalse();
  }

  private Keys keys(@Nullable String setting) {
    return new Keys(new Settings(home, false, null, setting, null, null, null));
  }

  /// A key whose bytes count up.
  private static String key(int from) {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package nl.buurtstem.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsafeSettingsTest {
  private static final String EMBEDDED = "jdbc:mysql://embedded";

  private static final Properties NOTHING = new Properties();

  @TempDir private Path home;

  @Test
  void trying_out_on_ones_own_machine_is_fine() {
    for (var address : List.of("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]")) {
      assertThat(found(true, address)).as(address).isEmpty();
      assertThat(found(false, address)).as(address).isEmpty();
    }
    assertThat(found(true, null)).isEmpty();
    assertThat(found(false, "https://peiling.voorbeeld.nl")).isEmpty();
  }

  @Test
  void a_demonstration_at_a_public_address_is_refused() {
    assertThat(found(true, "https://peiling.voorbeeld.nl"))
        .singleElement()
        .asString()
        .contains("BUURTSTEM_DEMO");
  }

  @Test
  void a_public_address_without_tls_is_refused() {
    assertThat(found(false, "http://peiling.voorbeeld.nl"))
        .singleElement()
        .asString()
        .contains("https");
    assertThat(found(false, "http://localhost.kwaad.nl")).isNotEmpty();
    assertThat(found(false, "http://127.0.0.1.kwaad.nl")).isNotEmpty();
  }

  @Test
  void a_public_address_that_is_none_is_refused() {
    for (var address :
        List.of(
            "peiling.nl",
            "https://",
            "https://a.nl/pad",
            "https://a.nl?x",
            "https://u@a.nl",
            "een twee")) {
      assertThat(found(false, address)).as(address).isNotEmpty();
    }
  }

  @Test
  void a_key_that_anybody_could_guess_is_refused() {
    var settings =
        new Settings(
            home, false, null, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", null, null, null);
    assertThat(UnsafeSettings.in(settings, new Keys(settings), EMBEDDED, "", NOTHING))
        .singleElement()
        .asString()
        .contains("openssl rand");
  }

  @Test
  void a_key_file_that_others_can_read_is_refused() throws Exception {
    var settings = new Settings(home, false, null, null, null, null, null);
    var keys = new Keys(settings);
    var file = home.resolve("keys").resolve("master.key");
    for (var unsafe : List.of("rw-r--r--", "rw----r--", "rw-rw----")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(unsafe));
      assertThat(UnsafeSettings.in(settings, keys, EMBEDDED, "", NOTHING))
          .as(unsafe)
          .singleElement()
          .asString()
          .contains("chmod 600");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(UnsafeSettings.in(settings, keys, EMBEDDED, "", NOTHING)).isEmpty();
  }

  @Test
  void a_database_elsewhere_without_forced_encryption_or_password_is_refused() {
    var there = "jdbc:mysql://db.voorbeeld.nl:3306/buurtstem";
    assertThat(database(there, "x")).singleElement().asString().contains("sslMode");
    for (var weak : List.of("DISABLED", "PREFERRED")) {
      assertThat(database(there + "?sslMode=" + weak, "x")).as(weak).isNotEmpty();
    }
    assertThat(database(there + "?x=sslMode=REQUIRED_NOT", "x")).isNotEmpty();
    for (var strong : List.of("REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY")) {
      assertThat(database(there + "?a=b&sslMode=" + strong, "x")).as(strong).isEmpty();
    }
    assertThat(database(there + "?sslMode=REQUIRED", ""))
        .singleElement()
        .asString()
        .contains("wachtwoord");
    assertThat(database("jdbc:mysql://127.0.0.1:3306/b?sslMode=DISABLED", "")).isEmpty();
    assertThat(database("jdbc:mysql://localhost/b", "")).isEmpty();
  }

  @Test
  void a_secret_in_the_command_is_refused() {
    var settings = new Settings(home, false, null, null, null, null, null);
    var keys = new Keys(settings);
    for (var name :
        List.of(
            "buurtstem.master-key",
            "BUURTSTEM_MASTER_KEY",
            "buurtstem.oidc.client-secret",
            "datasources.default.password")) {
      var command = new Properties();
      command.setProperty("buurtstem.home", "/srv");
      command.setProperty(name, "geheim");
      assertThat(UnsafeSettings.in(settings, keys, EMBEDDED, "", command))
          .as(name)
          .singleElement()
          .asString()
          .contains(name, "omgeving of in een bestand")
          .doesNotContain("geheim");
    }
  }

  @Test
  void the_application_says_so_and_does_not_start() {
    var settings =
        Map.<String, Object>of(
            "buurtstem.home", home.toString(),
            "buurtstem.public-url", "http://peiling.voorbeeld.nl",
            "micronaut.server.port", "-1");
    assertThatThrownBy(
            () -> {
              try (var context = ApplicationContext.run(settings, "test")) {
                context.getBean(DataSource.class);
              }
            })
        .hasStackTraceContaining("niet veilig")
        .hasStackTraceContaining("https");
    assertThat(home.resolve("database")).doesNotExist();
  }

  private List<String> found(boolean demo, @Nullable String address) {
    var settings = new Settings(home, demo, address, null, null, null, null);
    return UnsafeSettings.in(settings, new Keys(settings), EMBEDDED, "", NOTHING);
  }

  private List<String> database(String address, String password) {
    var settings = new Settings(home, false, null, null, null, null, null);
    return UnsafeSettings.in(settings, new Keys(settings), address, password, NOTHING);
  }
}

package nl.buurtstem.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.MasterKeys;
import nl.buurtstem.platform.Settings;

/// What makes an installation unsafe for residents, each with the sentence that says what to do.
/// Only what cannot be meant is refused: trying out on one's own machine always works.
final class UnsafeSettings {
  private static final Pattern DATABASE =
      Pattern.compile("jdbc:(?:mysql|mariadb):(?:[a-z]+:)?//([^/?]+)(?:/[^?]*)?(?:\\?(.*))?");
  private static final Pattern TLS =
      Pattern.compile("(?i)(^|&)(sslMode=(REQUIRED|VERIFY_CA|VERIFY_IDENTITY))(&|$)");
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /// Names of settings that are secret, without what stands between their words.
  private static final Set<String> SECRETS =
      Set.of(
          "buurtstemmasterkey",
          "buurtstemoidcclientsecret",
          "buurtstemsmtppassword",
          "twilioauthtoken",
          "twilioauthtokenprevious",
          "twilioapisecret",
          "datasourcesdefaultpassword",
          "buurtstemdatasourcepassword");

  private UnsafeSettings() {}

  /// What is unsafe, in Dutch; empty when nothing is.
  ///
  /// @param database address of the database; the embedded one is safe
  /// @param password of the database
  /// @param properties of Java: what stands in the command
  static List<String> in(
      Settings settings, Keys keys, String database, String password, Properties properties) {
    var found = new ArrayList<String>();
    secrets(properties, found);
    address(settings, found);
    keys(settings, keys, found);
    database(database, password, found);
    return List.copyOf(found);
  }

  /// Who can work on the machine can read the command of every process.
  private static void secrets(Properties properties, List<String> found) {
    for (var name : properties.stringPropertyNames()) {
      if (SECRETS.contains(name.replaceAll("[-._]", "").toLowerCase(Locale.ROOT))) {
        found.add(
            name
                + " staat in de opdracht waarmee Buurtstem start. Iedereen op deze machine kan die"
                + " lezen. Zet het in de omgeving of in een bestand.");
      }
    }
  }

  private static void address(Settings settings, List<String> found) {
    var publicUrl = settings.publicUrl();
    if (publicUrl == null) {
      return;
    }
    URI address;
    try {
      address = URI.create(publicUrl);
    } catch (IllegalArgumentException notAnAddress) {
      found.add(
          "BUURTSTEM_PUBLIC_URL is geen adres. Schrijf het als https://peiling.voorbeeld.nl.");
      return;
    }
    if (address.getHost() == null || !hasNothingBehind(address)) {
      found.add(
          "BUURTSTEM_PUBLIC_URL is geen adres zonder iets erachter. Schrijf het als"
              + " https://peiling.voorbeeld.nl.");
      return;
    }
    boolean own = OwnMachine.is(address.getHost());
    if (settings.demo() && !own) {
      found.add(
          "BUURTSTEM_DEMO=true hoort niet bij een openbaar adres: de accounts van de demonstratie"
              + " en verzonnen antwoorden zijn dan voor iedereen. Zet BUURTSTEM_DEMO uit.");
    }
    if (!"https".equals(address.getScheme()) && !own) {
      found.add(
          "BUURTSTEM_PUBLIC_URL begint niet met https://. Wat bewoners antwoorden, kan dan onderweg"
              + " worden gelezen. Zet TLS ervoor en schrijf https.");
    }
  }

  private static void keys(Settings settings, Keys keys, List<String> found) {
    if (keys.guessable()) {
      found.add(
          "De hoofdsleutel is te raden: het is een voorbeeld of een rij. Maak er een met: openssl"
              + " rand -base64 32.");
    }
    var file = MasterKeys.file(settings);
    if (settings.masterKey() == null && isForOthers(file)) {
      found.add(
          "Anderen op deze machine kunnen de hoofdsleutel lezen of veranderen. Doe: chmod 600 "
              + file
              + ".");
    }
  }

  private static void database(String database, String password, List<String> found) {
    var match = DATABASE.matcher(database);
    if (!match.matches()) {
      return;
    }
    var host = match.group(1).replaceAll(":\\d+$", "");
    if (host.equals("embedded") || OwnMachine.is(host)) {
      return;
    }
    var parameters = match.group(2) == null ? "" : match.group(2);
    if (!TLS.matcher(parameters).find()) {
      found.add(
          "De database staat op een andere machine en de verbinding is niet verplicht versleuteld."
              + " Zet sslMode=VERIFY_IDENTITY (of REQUIRED) in BUURTSTEM_DATASOURCE_URL.");
    }
    if (password.isEmpty()) {
      found.add(
          "De database op een andere machine heeft geen wachtwoord. Zet"
              + " BUURTSTEM_DATASOURCE_PASSWORD.");
    }
  }

  private static boolean hasNothingBehind(URI address) {
    return (address.getPath() == null || address.getPath().isEmpty())
        && address.getQuery() == null
        && address.getFragment() == null
        && address.getUserInfo() == null;
  }

  private static boolean isForOthers(Path file) {
    try {
      return Files.exists(file)
          && Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }
}

package nl.buurtstem.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;

/// How the product reaches its own server: on the loopback address, with an account whose password
/// is another one at each start.
///
/// @param port of the server
record MariaDbAccount(int port, String password) {
  /// The name of the account and of its database.
  static final String NAME = "buurtstem";

  /// A free port and a random password.
  static MariaDbAccount fresh() throws IOException {
    var secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new MariaDbAccount(socket.getLocalPort(), HexFormat.of().formatHex(secret));
    }
  }

  String url() {
    return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        .formatted(port, NAME);
  }

  /// What the server runs when it starts, to make this account and no other usable.
  String initFile() {
    return """
    CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
    CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
    CREATE OR REPLACE USER '%1$s'@'localhost' IDENTIFIED BY '%2$s';
    GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
    GRANT ALL ON `%1$s%%`.* TO '%1$s'@'localhost';
    DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
    FLUSH PRIVILEGES;
    """
        .formatted(NAME, password);
  }

  /// For `deploy/backup` and `deploy/restore`: how to reach the running server.
  String clientFile() {
    return """
    [client]
    host=127.0.0.1
    port=%d
    user=%s
    password=%s
    skip-ssl
    """
        .formatted(port, NAME, password);
  }

  @Override
  public String toString() {
    return "MariaDbAccount[port=" + port + "]"; // the password is never in a log
  }
}

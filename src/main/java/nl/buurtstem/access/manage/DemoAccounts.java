package nl.buurtstem.access.manage;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.start.StartNotice;

/// In a demonstration: one account per role, with a password that is made anew at each start and
/// only shown on the console.
@Singleton
public class DemoAccounts implements StartNotice {
  private static final String BY = "demonstratie";
  private static final Map<Role, String> NAMES =
      Map.of(
          Role.EDITOR, "redacteur",
          Role.ANALYST, "analist",
          Role.ADMIN, "beheerder",
          Role.MODERATOR, "moderator",
          Role.RESIDENT_REPRESENTATIVE, "vertegenwoordiger",
          Role.TREASURER, "penningmeester",
          Role.WIJKPLATFORM, "wijkplatform",
          Role.PRIVACY_OFFICER, "privacyfunctionaris");
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final Accounts accounts;
  private final Settings settings;
  private final SecureRandom random = new SecureRandom();
  private final List<DemoAccount> made = new ArrayList<>();

  DemoAccounts(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  /// An account of the demonstration.
  public record DemoAccount(String name, String password, Role role) {}

  /// One account per role, with the passwords of this start; none where this is no demonstration.
  public synchronized List<DemoAccount> accounts() {
    if (made.isEmpty() && settings.demo()) {
      for (var role : Role.values()) {
        made.add(make(role));
      }
    }
    return List.copyOf(made);
  }

  @EventListener
  void makeAtStart(ServerStartupEvent event) {
    accounts();
  }

  @Override
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (var account : accounts()) {
      lines.add("  %-19s %s".formatted(account.name(), account.password()));
    }
    return lines;
  }

  private DemoAccount make(Role role) {
    var account = new DemoAccount(NAMES.getOrDefault(role, role.key()), password(), role);
    try {
      if (!accounts.replacePassword(account.name(), account.password(), BY)) {
        accounts.create(account.name(), account.password(), Set.of(Grant.everywhere(role)), BY);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the accounts of the demonstration cannot be made", e);
    }
    return account;
  }

  private String password() {
    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      password.append(i > 0 && i % GROUP == 0 ? "-" : "");
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}

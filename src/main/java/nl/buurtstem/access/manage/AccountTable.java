package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;
import nl.buurtstem.access.account.Account;

/// Which accounts the list shows, in which order, as its address says.
///
/// @param query what the address says
record AccountTable(TableQuery query) {
  private static final String NAME = "naam";
  private static final String LAST_IN = "laatst";
  private static final String FACTOR = "tweede";
  private static final String ROLE = "rol";
  private static final String STATE = "stand";
  private static final String SEARCH = "zoek";
  private static final String OPEN = "open";
  private static final String DISABLED = "gesloten";

  /// Somebody who never signed in comes before everybody who did.
  private static final Map<String, Comparator<Account>> ORDERS =
      Map.of(
          NAME, Comparator.comparing(Account::name),
          FACTOR, Comparator.comparing(Account::secondFactor),
          LAST_IN,
              Comparator.comparing(
                  account -> Optional.ofNullable(account.lastInAt()).orElse(Instant.EPOCH)));

  static AccountTable of(HttpRequest<?> request) {
    return new AccountTable(
        TableQuery.of(request, List.of(NAME, LAST_IN, FACTOR), List.of(ROLE, STATE, SEARCH)));
  }

  /// The accounts that pass, in their order.
  List<Account> shown(List<Account> all) {
    return all.stream().filter(this::passes).sorted(query.comparator(ORDERS)).toList();
  }

  private boolean passes(Account account) {
    var role = query.value(ROLE);
    return query.passes(STATE, account.disabledAt() == null ? OPEN : DISABLED)
        && (role.isEmpty()
            || account.staff().roles().stream().anyMatch(one -> path(one).equals(role)))
        && account.name().contains(query.value(SEARCH).toLowerCase(Locale.ROOT));
  }

  private static String path(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static List<TableFilter> filters(StaffFrame staff) {
    return List.of(
        new TableFilter(
            ROLE,
            staff.t("staff.accounts.may"),
            Arrays.stream(Role.values())
                .map(role -> new TableFilter.Option(path(role), staff.t(role.key())))
                .toList()),
        new TableFilter(
            STATE,
            staff.t("staff.accounts.state"),
            List.of(
                new TableFilter.Option(OPEN, staff.t("staff.accounts.filter.open")),
                new TableFilter.Option(DISABLED, staff.t("staff.accounts.filter.disabled")))),
        TableFilter.search(SEARCH, staff.t("staff.accounts.search")));
  }
}

package nl.buurtstem.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.access.Route;

/// A route with things that exist, so that only the attack stands between it and its effect.
final class Target {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}?]*)\\}");
  private final String account;

  /// @param account the id of an account that is there
  Target(String account) {
    this.account = account;
  }

  static Stream<Route> routes(String method) {
    return Route.all().filter(route -> route.method().equals(method));
  }

  /// Its address, about something that is there.
  String of(Route route) {
    return with(route, "");
  }

  /// Its address with each variable but the language replaced by this.
  ///
  /// @param text as it is meant, not yet encoded; empty for what is there
  String with(Route route, String text) {
    var address = route.template().replaceAll("\\{\\?[^}]*\\}", "");
    return VARIABLE
        .matcher(address)
        .replaceAll(match -> {
          var there = there(match.group(1), route.template());
          var plain = text.isEmpty() || match.group(1).startsWith("lang") ? there : text;
          return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
        });
  }

  static boolean hasVariable(Route route) {
    return VARIABLE
        .matcher(route.template().replaceAll("\\{\\?[^}]*\\}", ""))
        .results()
        .map(match -> match.group(1))
        .anyMatch(name -> !name.startsWith("lang"));
  }

  private String there(String variable, String template) {
    var name = variable.replaceAll("[:,].*", "");
    if (name.startsWith("lang") || name.equals("taal")) {
      return "nl";
    }
    if (name.equals("slug")) {
      return "beijum-meningspeiling";
    }
    if (name.equals("step")) {
      return "sluiten";
    }
    if (name.equals("wish")) {
      return "wissen";
    }
    if (name.equals("question")) {
      return "buurt";
    }
    if (List.of("wijk", "area", "gebied").contains(name)) {
      return "beijum";
    }
    return name.equals("id") && template.startsWith("/beheer/accounts") ? account : "x";
  }
}
